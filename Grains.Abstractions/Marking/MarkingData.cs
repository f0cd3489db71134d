namespace LytSlot.Marking;

/// <summary>Who advertises, as the law wants it said.</summary>
/// <param name="LegalName">Name of the person or company, one line of 2 to 160 characters.</param>
/// <param name="TaxId">
/// A Russian INN of 10 or 12 digits, or a foreign tax id behind its country, as in <c>KZ 123456789012</c>.
/// </param>
/// <param name="Erid">The token of this advertisement, 5 to 64 letters, digits, - and _; null: still to come.</param>
[GenerateSerializer, Immutable, Alias("lyt.MarkingData")]
public sealed record MarkingData(
    [property: Id(0)] string LegalName,
    [property: Id(1)] string TaxId,
    [property: Id(2)] string? Erid);
