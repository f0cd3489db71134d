namespace LytSlot.ApiHost.Problems;

/// <summary>Codes of what goes wrong before or behind the grains.</summary>
internal static class RequestCodes
{
    /// <summary>Our own fault.</summary>
    public const string Failed = "request.failed";

    /// <summary>The cluster does not answer just now.</summary>
    public const string Unavailable = "request.unavailable";

    /// <summary>A member of the body or a parameter has no such value.</summary>
    public const string Invalid = "request.invalid";

    /// <summary>A body that can't be read.</summary>
    public const string Malformed = "request.malformed";

    /// <summary>The code of a status that nobody explained.</summary>
    public static string OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Malformed,
        StatusCodes.Status401Unauthorized => "request.unauthenticated",
        StatusCodes.Status403Forbidden => "request.forbidden",
        StatusCodes.Status404NotFound => "request.no_such_address",
        StatusCodes.Status405MethodNotAllowed => "request.wrong_method",
        StatusCodes.Status406NotAcceptable => "request.not_acceptable",
        StatusCodes.Status408RequestTimeout => "request.too_slow",
        StatusCodes.Status413PayloadTooLarge => "request.too_large",
        StatusCodes.Status415UnsupportedMediaType => "request.wrong_content_type",
        StatusCodes.Status429TooManyRequests => "request.too_many",
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        < StatusCodes.Status500InternalServerError => Malformed,
        _ => Failed,
    };
}
