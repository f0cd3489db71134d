using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Users;

namespace LytSlot.Grains.Users;

/// <summary>What can be asked of a person's record.</summary>
internal abstract record UserCommand
{
    private UserCommand()
    {
    }

    /// <summary>Remember the language.</summary>
    internal sealed record Speak(string Language) : UserCommand;

    /// <summary>Remember how posts are marked.</summary>
    internal sealed record RememberMarking(MarkingData Data) : UserCommand;

    /// <summary>Act for one of their tenants from now on.</summary>
    internal sealed record ActFor(Guid Tenant) : UserCommand;

    /// <summary>The person wants nothing of their own to be remembered.</summary>
    internal sealed record Forget : UserCommand;

    /// <summary>Remember a channel in which they wait for a slot.</summary>
    internal sealed record WaitIn(long Channel) : UserCommand;

    /// <summary>They wait for nothing in these channels.</summary>
    internal sealed record WaitNoMore(ImmutableArray<long> Channels) : UserCommand;

    /// <summary>Remember a place in a tenant, or, with <see cref="Role.None"/>, that it is lost.</summary>
    internal sealed record Join(Membership Membership) : UserCommand;

    /// <summary>What is asked of a session.</summary>
    /// <param name="Session">Which.</param>
    /// <param name="At">When.</param>
    internal abstract record OfSession(Guid Session, DateTimeOffset At) : UserCommand;

    /// <summary>Sign in, acting for a tenant or as in the bot, with what says of itself to be some device.</summary>
    internal sealed record OpenSession(
        Guid Session, Guid? Tenant, SessionKind Kind, DateTimeOffset At, string? Device = null)
        : OfSession(Session, At);

    /// <summary>A browser asks for a page.</summary>
    internal sealed record UseSession(Guid Session, DateTimeOffset At) : OfSession(Session, At);

    /// <summary>Take the next token for this one.</summary>
    internal sealed record RefreshSession(Guid Session, int Generation, DateTimeOffset At) : OfSession(Session, At);

    /// <summary>Sign out.</summary>
    internal sealed record EndSession(Guid Session, DateTimeOffset At) : OfSession(Session, At);

    /// <summary>Sign out everywhere but here.</summary>
    /// <param name="But">Which session stays; null: none.</param>
    /// <param name="At">When.</param>
    internal sealed record EndOtherSessions(Guid? But, DateTimeOffset At) : UserCommand;
}
