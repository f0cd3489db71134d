namespace LytSlot.Towns;

/// <summary>What a town is made of.</summary>
internal sealed record TownPlan
{
    /// <summary>Silos of one cluster, each with ports of its own.</summary>
    public int Silos { get; init; } = 1;

    public int ApiHosts { get; init; } = 1;

    /// <summary>One polls; the others are ready to take over.</summary>
    public int BotHosts { get; init; } = 1;

    /// <summary>
    /// Where what is printed is kept in files, and what the stand-ins know, which then outlives their processes; null:
    /// in memory only.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>
    /// Whether the database tells <see cref="Books"/> of every write, at the price of one commit at a time.
    /// </summary>
    public bool TellsOfWrites { get; init; } = true;

    /// <summary>
    /// Whether the program itself migrates an empty database, as in earnest; else the town begins with a copy of a
    /// migrated one, seconds sooner.
    /// </summary>
    public bool Migrates { get; init; } = true;

    /// <summary>Whether Stripe and YooKassa are there to be paid with, both played by one more process.</summary>
    public bool HasPayments { get; init; }

    /// <summary>Whether every process keeps to little; else the runtime is set as in production.</summary>
    public bool IsFrugal { get; init; } = true;

    /// <summary>
    /// The working copy whose build the hosts begin with, and the database is migrated by; null: this one.
    /// </summary>
    public string? Build { get; init; }

    /// <summary>For all hosts, over what a town sets by itself.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
