using System.Buffers;
using System.Diagnostics;

namespace LytSlot.ServiceDefaults.Requests;

/// <summary>The id under which a caller and the logs speak of one request.</summary>
public static class RequestId
{
    /// <summary>Header in which it comes and goes.</summary>
    public const string Header = "X-Request-Id";

    /// <summary>Longest id taken from a caller; a longer one is replaced.</summary>
    public const int MaxLength = 64;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    /// <summary>Takes the caller's id when it is harmless to log and echo; otherwise the trace id.</summary>
    /// <param name="offered">What the header held, null when absent.</param>
    public static string From(string? offered) => offered is { Length: > 0 and <= MaxLength } && IsHarmless(offered)
        ? offered
        : (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();

    private static bool IsHarmless(string offered) => !offered.AsSpan().ContainsAnyExcept(Allowed);
}
