namespace LytSlot.Grains.Conversations;

/// <summary>What the person does about a team.</summary>
internal sealed record TeamDraft
{
    /// <summary>The member that is looked at, by Telegram user id; null for none.</summary>
    public long? Member { get; init; }

    /// <summary>The role that is to be given; none: the member is to be taken out.</summary>
    public Role Role { get; init; }

    /// <summary>Id of a wish or of an invitation, so that a repeat is one; null: nothing is wished.</summary>
    public Guid? Id { get; init; }

    /// <summary>Which page of the members is shown, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Whose invitation the person holds; null for none.</summary>
    public Guid? OfferedBy { get; init; }

    /// <summary>Code of the invitation the person holds; null for none.</summary>
    public Guid? Code { get; init; }

    /// <summary>Step that asked for a tenant, to go on with; null: the menu.</summary>
    public string? Then { get; init; }
}
