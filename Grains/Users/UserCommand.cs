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

    /// <summary>Remember a place in a tenant, or, with <see cref="Role.None"/>, that it is lost.</summary>
    internal sealed record Join(Membership Membership) : UserCommand;
}
