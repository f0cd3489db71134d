namespace LytSlot.Grains.Logins;

/// <summary>What happened to a sign-in.</summary>
internal abstract record LoginEvent
{
    private LoginEvent()
    {
    }

    internal sealed record Begun(string SecretHash, DateTimeOffset ExpiresAt) : LoginEvent;

    internal sealed record Confirmed(long Person) : LoginEvent;

    internal sealed record Redeemed : LoginEvent;
}
