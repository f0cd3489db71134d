using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Users;

namespace LytSlot.Grains.Users;

/// <summary>What happened to a person's record.</summary>
internal abstract record UserEvent
{
    private UserEvent()
    {
    }

    internal sealed record LanguageChosen(string Language) : UserEvent;

    internal sealed record MarkingRemembered(MarkingData Data) : UserEvent;

    /// <summary>Language and marking are forgotten.</summary>
    internal sealed record Forgotten : UserEvent;

    internal sealed record Joined(Membership Membership) : UserEvent;

    internal sealed record Left(Guid Tenant, int Version) : UserEvent;

    internal sealed record WaitsIn(long Channel) : UserEvent;

    internal sealed record WaitsNoMore(ImmutableArray<long> Channels) : UserEvent;

    internal sealed record ActsFor(Guid Tenant) : UserEvent;

    internal sealed record SessionOpened(
        Guid Session, Guid? Tenant, SessionKind Kind, DateTimeOffset At, string? Device) : UserEvent;

    /// <summary>Happens all day in every browser, and is no fact to keep.</summary>
    internal sealed record SessionUsed(Guid Session, DateTimeOffset At) : UserEvent;

    /// <summary>Happens every quarter of an hour of every session, and is no fact to keep.</summary>
    internal sealed record SessionRefreshed(Guid Session, DateTimeOffset At) : UserEvent;

    internal sealed record SessionEnded(Guid Session) : UserEvent;

    internal sealed record OtherSessionsEnded(Guid? But) : UserEvent;

    /// <summary>A token came back that had made way for another: the session has ended.</summary>
    internal sealed record SessionTokenReused(Guid Session) : UserEvent;
}
