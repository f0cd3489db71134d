namespace LytSlot.ApiHost.Documents;

/// <summary>Metadata of an endpoint: the codes it refuses with, for the document and for nothing else.</summary>
/// <param name="Codes">Codes; each has a status in <see cref="ProblemCatalogue"/>.</param>
internal sealed record RefusalCodes(params IReadOnlyList<string> Codes);
