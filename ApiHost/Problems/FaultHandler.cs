using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Problems;

/// <summary>
/// Exceptions that are nobody's bug: a request that can't be read is the client's matter, a cluster that does not
/// answer is a matter of time. Everything else stays a 500.
/// </summary>
internal sealed partial class FaultHandler(IProblemDetailsService problems, ILogger<FaultHandler> log)
    : IExceptionHandler
{
    private const int LongestName = 100;

    private const string Unfit = "It is missing, given twice, unknown here, or of another kind.";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case BadHttpRequestException unreadable:
                await Write(httpContext, unreadable.StatusCode, Explain(unreadable));
                return true;

            case TimeoutException or OrleansException:
                LogAway(log, exception);
                httpContext.Response.Headers.RetryAfter =
                    RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                await Write(httpContext, StatusCodes.Status503ServiceUnavailable, new ProblemDetails());
                return true;

            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                return true;

            default:
                return false;
        }
    }

    private async Task Write(HttpContext context, int status, ProblemDetails problem)
    {
        context.Response.StatusCode = status;
        problem.Status = status;
        await problems.WriteAsync(new() { HttpContext = context, ProblemDetails = problem });
    }

    /// <summary>What could not be read is named, parameter or member; the framework says it in words only.</summary>
    private static ProblemDetails Explain(BadHttpRequestException unreadable) =>
        unreadable.InnerException is JsonException json ? Explain(json)
        : Parameter().Match(unreadable.Message) is { Success: true } match
            ? new HttpValidationProblemDetails(new Dictionary<string, string[]>
            {
                [match.Groups["name"].Value] = [unreadable.Message],
            })
            : new ProblemDetails();

    /// <summary>The member by its place in the body, or by its name where the reader has not got so far.</summary>
    private static ProblemDetails Explain(JsonException json)
    {
        var where = json.Path is { Length: > 2 } path ? path[2..] : Member().Match(json.Message).Groups["name"].Value;
        return where is { Length: > 0 and <= LongestName }
            ? new HttpValidationProblemDetails(new Dictionary<string, string[]> { [where] = [Unfit] })
            {
                Extensions = { [ProblemShape.Code] = RequestCodes.Malformed },
            }
            : new ProblemDetails();
    }

    /// <summary>
    /// The JSON property 'price' could not be mapped to any .NET member; or: was missing required properties including:
    /// 'code'; or: Duplicate property 'code' encountered.
    /// </summary>
    [GeneratedRegex("""propert(y|ies including:) '(?<name>[^']+)'""")]
    private static partial Regex Member();

    /// <summary>Failed to bind parameter "Nullable&lt;DateOnly&gt; from" from "tomorrow".</summary>
    [GeneratedRegex("""parameter "\S+ (?<name>\w+)" from "(?!body)""")]
    private static partial Regex Parameter();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster did not answer")]
    private static partial void LogAway(ILogger logger, Exception failure);
}
