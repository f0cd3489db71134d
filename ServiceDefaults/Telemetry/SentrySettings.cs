using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace LytSlot.ServiceDefaults.Telemetry;

/// <summary>Where errors are reported, section <c>Sentry</c>.</summary>
internal sealed partial record SentrySettings
{
    public const string Section = "Sentry";

    private const string Form = "^https?://[^@/\\s]+@[^/\\s]+/(.*/)?[0-9]+$";

    /// <summary>What Sentry, or what speaks as it does, gives to a project; null: nothing is reported.</summary>
    [RegularExpression(Form, ErrorMessage = "not a DSN: https://<key>@<host>/<number>")]
    public string? Dsn { get; init; }

    /// <summary>Whether errors are reported; a wrong address stops the start before that.</summary>
    public static bool IsOn(string? dsn) => dsn is { Length: > 0 } && Address().IsMatch(dsn);

    [GeneratedRegex(Form)]
    private static partial Regex Address();
}
