using LytSlot.Users;

namespace LytSlot.Logins;

/// <summary>
/// One sign-in: begun by a browser, confirmed by a person in the bot, redeemed once by the same browser.
/// Key: <see cref="LoginKey"/>.
/// </summary>
[Alias("lyt.ILoginGrain")]
public interface ILoginGrain : IGrainWithStringKey
{
    /// <summary>Begins it. Refuses with <c>login.exists</c>.</summary>
    /// <param name="secretHash">
    /// SHA-256 of the browser's secret, lower-case hexadecimal: only who holds it can redeem.
    /// </param>
    /// <remarks>Callers: guests.</remarks>
    [Alias("Begin")]
    Task<Outcome<LoginTicket>> Begin(string secretHash);

    /// <summary>Reads where it stands. Refuses with <c>login.not_found</c>.</summary>
    /// <remarks>Callers: guests, persons.</remarks>
    [Alias("Read")]
    Task<Outcome<LoginView>> Read();

    /// <summary>
    /// The person says that it is they who sign in. A repeat by the same person answers as before. Refuses with
    /// <c>login.not_found</c>, <c>login.expired</c>, <c>login.used</c>.
    /// </summary>
    /// <remarks>Callers: a person.</remarks>
    [Alias("Confirm")]
    Task<Outcome<LoginView>> Confirm();

    /// <summary>
    /// Signs in, once, and opens a session, which has the code for its number. Refuses with <c>login.not_found</c>
    /// (also for a wrong secret), <c>login.waiting</c>, <c>login.expired</c>, <c>login.used</c>,
    /// <c>tenant.not_found</c>.
    /// </summary>
    /// <param name="secret">The browser's secret.</param>
    /// <param name="tenant">Whom to act for; null: the one they chose in the bot, else their first, or nobody.</param>
    /// <param name="kind">What the person signs in at.</param>
    /// <param name="device">What that says it is; see <see cref="SessionView.Device"/>.</param>
    /// <remarks>Callers: guests.</remarks>
    [Alias("Redeem")]
    Task<Outcome<SignedIn>> Redeem(
        string secret, Guid? tenant = null, SessionKind kind = SessionKind.Program, string? device = null);
}
