namespace LytSlot.ApiHost.Documents;

/// <summary>Every code the API answers with, and its HTTP status. Tests hold it against words and endpoints.</summary>
internal static class ProblemCatalogue
{
    /// <summary>Codes by status.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } = new Dictionary<string, int>
    {
        ["calendar.bad_range"] = StatusCodes.Status422UnprocessableEntity,
        ["caller.member_needed"] = StatusCodes.Status403Forbidden,
        ["caller.person_needed"] = StatusCodes.Status403Forbidden,
        ["caller.role_too_low"] = StatusCodes.Status403Forbidden,
        ["channel.not_found"] = StatusCodes.Status404NotFound,
        ["login.bad_secret"] = StatusCodes.Status422UnprocessableEntity,
        ["login.exists"] = StatusCodes.Status409Conflict,
        ["login.expired"] = StatusCodes.Status409Conflict,
        ["login.not_found"] = StatusCodes.Status404NotFound,
        ["login.used"] = StatusCodes.Status409Conflict,
        ["login.waiting"] = StatusCodes.Status409Conflict,
        ["order.bad_reason"] = StatusCodes.Status422UnprocessableEntity,
        ["order.not_found"] = StatusCodes.Status404NotFound,
        ["order.wrong_status"] = StatusCodes.Status409Conflict,
        ["payment.bad_amount"] = StatusCodes.Status422UnprocessableEntity,
        ["payment.mismatch"] = StatusCodes.Status409Conflict,
        ["payment.no_such_way"] = StatusCodes.Status422UnprocessableEntity,
        ["payment.not_by_hand"] = StatusCodes.Status409Conflict,
        ["payment.not_found"] = StatusCodes.Status404NotFound,
        ["payment.whole_only"] = StatusCodes.Status409Conflict,
        ["query.bad_page"] = StatusCodes.Status422UnprocessableEntity,
        ["request.failed"] = StatusCodes.Status500InternalServerError,
        ["request.forbidden"] = StatusCodes.Status403Forbidden,
        ["request.invalid"] = StatusCodes.Status400BadRequest,
        ["request.malformed"] = StatusCodes.Status400BadRequest,
        ["request.no_such_address"] = StatusCodes.Status404NotFound,
        ["request.not_acceptable"] = StatusCodes.Status406NotAcceptable,
        ["request.too_large"] = StatusCodes.Status413PayloadTooLarge,
        ["request.too_many"] = StatusCodes.Status429TooManyRequests,
        ["request.too_slow"] = StatusCodes.Status408RequestTimeout,
        ["request.unauthenticated"] = StatusCodes.Status401Unauthorized,
        ["request.unavailable"] = StatusCodes.Status503ServiceUnavailable,
        ["request.wrong_content_type"] = StatusCodes.Status415UnsupportedMediaType,
        ["request.wrong_method"] = StatusCodes.Status405MethodNotAllowed,
        ["tenant.not_found"] = StatusCodes.Status404NotFound,
    };
}
