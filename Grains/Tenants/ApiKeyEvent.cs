namespace LytSlot.Grains.Tenants;

/// <summary>What happened to a tenant's API keys.</summary>
internal abstract record ApiKeyEvent
{
    private ApiKeyEvent()
    {
    }

    internal sealed record ApiKeyMade(ApiKey Key) : ApiKeyEvent;

    internal sealed record ApiKeyRevoked(ApiKey Key, DateTimeOffset At) : ApiKeyEvent;

    /// <summary>No fact for the record: it happens all day.</summary>
    internal sealed record ApiKeyUsed(ApiKey Key, DateTimeOffset At) : ApiKeyEvent;
}
