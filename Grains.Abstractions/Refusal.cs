namespace LytSlot;

/// <summary>An expected "no". A value, never an exception.</summary>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Code"><c>feature.reason</c>, snake_case, stable for ever, documented in README.</param>
/// <param name="Message">One English sentence for logs and API clients; no personal data.</param>
[GenerateSerializer, Immutable, Alias("lyt.Refusal")]
public sealed record Refusal(
    [property: Id(0)] RefusalKind Kind,
    [property: Id(1)] string Code,
    [property: Id(2)] string Message);
