using System.Globalization;
using LytSlot.ApiHost.Tenants;

namespace LytSlot.ApiHost.Console.Settings;

/// <summary>An API key as its form has it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Scopes">What it may do, snake_case.</param>
/// <param name="Days">For how many days it is good; empty: until it is revoked.</param>
public sealed record TypedKey(string Name, IReadOnlyList<string> Scopes, string Days)
{
    /// <summary>How long keys are good, in days.</summary>
    internal static readonly int[] Terms = [30, 90, 365];

    private static readonly Refusal BadScopes =
        new(RefusalKind.Invalid, "api_key.bad_scopes", "One scope at least: read, orders, channels or money.");

    private static readonly Refusal BadExpiry =
        new(RefusalKind.Invalid, "api_key.bad_expiry", "A key is not good for so long.");

    /// <summary>What stands in a form that nobody has filled in.</summary>
    internal static readonly TypedKey Fresh = new("", ["read"], "90");

    /// <summary>What is asked for; refused when a choice is none of those there are.</summary>
    internal Outcome<ApiKeyRequest> Read(DateTimeOffset now)
    {
        var scopes = new List<ApiKeyScope>();
        foreach (var word in Scopes)
        {
            if (!Spelled.TryParse<ApiKeyScope>(word, out var scope))
            {
                return BadScopes;
            }

            scopes.Add(scope);
        }

        // To the end of the day, so that the same form sent again asks for the same.
        return Days.Length == 0 ? new ApiKeyRequest(Name, scopes)
            : int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Terms.Contains(days)
                ? new ApiKeyRequest(Name, scopes, EndOf(now).AddDays(days))
            : BadExpiry;
    }

    private static DateTimeOffset EndOf(DateTimeOffset now) => new(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
}
