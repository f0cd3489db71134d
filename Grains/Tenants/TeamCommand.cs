using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>What can be asked of a tenant about its people. <c>By</c> is the Telegram user who asks.</summary>
internal abstract record TeamCommand
{
    private TeamCommand()
    {
    }

    /// <summary>Be called so and speak so.</summary>
    internal sealed record Describe(long By, TenantProfile Profile) : TeamCommand;

    /// <summary>Give a member another role.</summary>
    internal sealed record SetRole(long By, long User, Role Role, Guid Id) : TeamCommand;

    /// <summary>Take a member out.</summary>
    internal sealed record Remove(long By, long User, Guid Id) : TeamCommand;

    /// <summary>Go.</summary>
    internal sealed record Leave(long By) : TeamCommand;

    /// <summary>Make an invitation.</summary>
    /// <param name="By">Who invites.</param>
    /// <param name="Id">By which owners speak of it.</param>
    /// <param name="Code">What is to stand in its link.</param>
    /// <param name="Role">What it gives.</param>
    /// <param name="At">Now, UTC.</param>
    /// <param name="Life">How long it can be accepted.</param>
    internal sealed record Invite(long By, Guid Id, Guid Code, Role Role, DateTimeOffset At, TimeSpan Life)
        : TeamCommand;

    /// <summary>Take an invitation back.</summary>
    internal sealed record Revoke(long By, Guid Id, DateTimeOffset At) : TeamCommand;

    /// <summary>Join.</summary>
    internal sealed record Accept(long By, Guid Code, string Name, DateTimeOffset At) : TeamCommand;

    /// <summary>This person's record is as of that fact now.</summary>
    internal sealed record Knows(long User, int Version) : TeamCommand;

    /// <summary>Whoever was to be told of this fact knows, or can't be told any more.</summary>
    internal sealed record Told(int Number) : TeamCommand;
}
