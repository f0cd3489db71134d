using System.Security.Cryptography;
using System.Text;
using LytSlot.Logins;

namespace LytSlot.Grains.Logins;

/// <summary>The short life of a one-time sign-in.</summary>
internal static class LoginRules
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "login.not_found", "There is no such sign-in.");

    private const int HashLength = 64;

    private static readonly Refusal Exists =
        new(RefusalKind.Conflict, "login.exists", "This code was already used for a sign-in.");

    private static readonly Refusal BadSecret =
        new(RefusalKind.Invalid, "login.bad_secret", "The hash is SHA-256 in lower-case hexadecimal.");

    private static readonly Refusal Waiting =
        new(RefusalKind.Conflict, "login.waiting", "The sign-in was not confirmed in the bot yet.");

    private static readonly Refusal Expired =
        new(RefusalKind.Conflict, "login.expired", "The sign-in took too long; begin a new one.");

    private static readonly Refusal Used =
        new(RefusalKind.Conflict, "login.used", "The sign-in was used already; begin a new one.");

    public static Decision<LoginEvent> Decide(LoginState login, LoginCommand command) =>
        (StatusAt(login, command.At), command) switch
        {
            (LoginStatus.None, LoginCommand.Begin c) when !IsHash(c.SecretHash) => BadSecret,
            (LoginStatus.None, LoginCommand.Begin c) => new LoginEvent.Begun(c.SecretHash, c.At + c.Life),
            (LoginStatus.Waiting, LoginCommand.Begin c) when c.SecretHash == login.SecretHash => Decision.Unchanged,
            (_, LoginCommand.Begin) => Exists,

            (LoginStatus.None, _) => NotFound,

            // Before anything else is told: who does not know the secret learns nothing.
            (_, LoginCommand.Redeem c) when !Opens(c.Secret, login.SecretHash) => NotFound,
            (LoginStatus.Waiting, LoginCommand.Redeem) => Waiting,
            (LoginStatus.Confirmed, LoginCommand.Redeem) => new LoginEvent.Redeemed(),

            (LoginStatus.Waiting, LoginCommand.Confirm c) => new LoginEvent.Confirmed(c.Person),
            (not LoginStatus.Expired, LoginCommand.Confirm c) when c.Person == login.UserId => Decision.Unchanged,

            (LoginStatus.Expired, _) => Expired,
            _ => Used,
        };

    public static LoginState Apply(LoginState login, LoginEvent happened) => happened switch
    {
        LoginEvent.Begun e => login with
        {
            Status = LoginStatus.Waiting,
            SecretHash = e.SecretHash,
            ExpiresAt = e.ExpiresAt,
        },
        LoginEvent.Confirmed e => login with { Status = LoginStatus.Confirmed, UserId = e.Person },
        LoginEvent.Redeemed => login with { Status = LoginStatus.Redeemed },
        _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
    };

    public static Outcome<LoginView> View(LoginState login, DateTimeOffset now) => login.Status == LoginStatus.None
        ? NotFound
        : new LoginView(StatusAt(login, now), login.ExpiresAt);

    private static LoginStatus StatusAt(LoginState login, DateTimeOffset now) =>
        login.Status is LoginStatus.Waiting or LoginStatus.Confirmed && now >= login.ExpiresAt
            ? LoginStatus.Expired
            : login.Status;

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Takes the same time wherever the two differ.</summary>
    private static bool Opens(string secret, string hash) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(secret)),
        Convert.FromHexString(hash));
}
