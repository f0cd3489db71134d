namespace LytSlot.Grains.Logins;

/// <summary>What can be asked of a sign-in. <c>At</c> is now, UTC.</summary>
internal abstract record LoginCommand(DateTimeOffset At)
{
    /// <summary>Begin it.</summary>
    /// <param name="SecretHash">SHA-256 of the browser's secret, lower-case hexadecimal.</param>
    /// <param name="Life">How long it can be confirmed and redeemed.</param>
    /// <param name="At">Now, UTC.</param>
    internal sealed record Begin(string SecretHash, TimeSpan Life, DateTimeOffset At) : LoginCommand(At);

    /// <summary>The person says that it is they.</summary>
    /// <param name="Person">Telegram user id.</param>
    /// <param name="At">Now, UTC.</param>
    internal sealed record Confirm(long Person, DateTimeOffset At) : LoginCommand(At);

    /// <summary>The browser wants in.</summary>
    /// <param name="Secret">What it kept to itself.</param>
    /// <param name="At">Now, UTC.</param>
    internal sealed record Redeem(string Secret, DateTimeOffset At) : LoginCommand(At);
}
