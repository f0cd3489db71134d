using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>What can be asked of a tenant about its API keys. <c>At</c> is now, UTC.</summary>
internal abstract record ApiKeyCommand(DateTimeOffset At)
{
    /// <summary>Make one.</summary>
    internal sealed record Make(long By, Guid Id, NewApiKey Wanted, DateTimeOffset At) : ApiKeyCommand(At);

    /// <summary>Let it open nothing any more.</summary>
    internal sealed record Revoke(long By, Guid Id, DateTimeOffset At) : ApiKeyCommand(At);

    /// <summary>Let in who has its secret.</summary>
    internal sealed record Use(string SecretHash, DateTimeOffset At) : ApiKeyCommand(At);
}
