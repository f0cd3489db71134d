namespace LytSlot.Grains.Tenants;

/// <summary>Where the team's errands come back to. Callers: the system only.</summary>
[Alias("lyt.ITeamWork")]
internal interface ITeamWork : IGrainWithStringKey
{
    /// <summary>This person's own record is as of that fact now.</summary>
    [Alias("Knows")]
    Task Knows(long user, int version);

    /// <summary>Whoever was to be told of this fact knows, or can't be told any more.</summary>
    [Alias("Told")]
    Task Told(int number);
}
