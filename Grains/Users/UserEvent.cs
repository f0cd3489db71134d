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

    internal sealed record ActsFor(Guid Tenant) : UserEvent;
}
