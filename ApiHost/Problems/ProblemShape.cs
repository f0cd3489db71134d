using System.Text.Json;

namespace LytSlot.ApiHost.Problems;

/// <summary>
/// Gives every problem, wherever it was made, one shape (RFC 9457): <c>type</c> and <c>code</c> for programs,
/// <c>title</c> and <c>detail</c> in the person's language, <c>requestId</c> for whoever looks it up in the logs.
/// </summary>
internal sealed partial class ProblemShape(ILogger<ProblemShape> log)
{
    /// <summary>Name of the member that holds the code.</summary>
    public const string Code = "code";

    /// <summary>Fills in what is missing.</summary>
    public void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        var code = problem.Extensions.TryGetValue(Code, out var given) && given is string text
            ? text
            : problem is HttpValidationProblemDetails ? "request.invalid" : RequestCodes.OfStatus(status);

        problem.Status = status;
        problem.Type = $"urn:lytslot:{code}";
        problem.Title = TitleOf(code);
        problem.Detail = ProblemWords.Detail(code);
        problem.Extensions[Code] = code;
        problem.Extensions["requestId"] = context.HttpContext.TraceIdentifier;
        problem.Extensions.Remove("traceId");
        if (problem is HttpValidationProblemDetails invalid)
        {
            invalid.Errors = invalid.Errors.ToDictionary(error => Spell(error.Key), error => error.Value);
        }
    }

    private string TitleOf(string code)
    {
        if (ProblemWords.Title(code) is { } title)
        {
            return title;
        }

        LogNoWords(log, code);
        return ProblemWords.Title(RequestCodes.Failed)!;
    }

    /// <summary>The validation names C# properties; people sent JSON members.</summary>
    private static string Spell(string path) =>
        string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    [LoggerMessage(Level = LogLevel.Error, Message = "There are no words for {Code}")]
    private static partial void LogNoWords(ILogger logger, string code);
}
