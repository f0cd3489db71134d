using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Problems;

/// <summary>The only place where a refusal becomes HTTP.</summary>
internal static class Problems
{
    /// <summary>The value as JSON, or the problem.</summary>
    public static Results<Ok<TResponse>, ProblemHttpResult> ToHttp<T, TResponse>(
        this Outcome<T> outcome, Func<T, TResponse> show)
        where T : class =>
        outcome.Succeeded ? TypedResults.Ok(show(outcome.Value)) : outcome.Refusal.ToProblem();

    /// <summary>The refusal as a problem; <see cref="ProblemShape"/> finds its words.</summary>
    public static ProblemHttpResult ToProblem(this Refusal refusal) => OfCode(refusal.Code, StatusOf(refusal.Kind));

    /// <summary>A problem of the host's own.</summary>
    public static ProblemHttpResult OfCode(string code, int status) => TypedResults.Problem(
        statusCode: status,
        extensions: new Dictionary<string, object?> { [ProblemShape.Code] = code });

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.None => StatusCodes.Status500InternalServerError,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
    };
}
