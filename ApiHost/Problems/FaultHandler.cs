using System.Globalization;
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

    /// <summary>A parameter that could not be read is named; the framework says it in words only.</summary>
    private static ProblemDetails Explain(BadHttpRequestException unreadable) =>
        Parameter().Match(unreadable.Message) is { Success: true } match
            ? new HttpValidationProblemDetails(new Dictionary<string, string[]>
            {
                [match.Groups["name"].Value] = [unreadable.Message],
            })
            : new ProblemDetails();

    /// <summary>Failed to bind parameter "Nullable&lt;DateOnly&gt; from" from "tomorrow".</summary>
    [GeneratedRegex("""parameter "\S+ (?<name>\w+)" from "(?!body)""")]
    private static partial Regex Parameter();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster did not answer")]
    private static partial void LogAway(ILogger logger, Exception failure);
}
