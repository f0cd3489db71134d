namespace LytSlot.Confirmations;

/// <summary>A second confirmation, as who asked sees it.</summary>
/// <param name="Key">Its address.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Act">What is to be done.</param>
/// <param name="TenantName">For which tenant.</param>
/// <param name="Name">How whom it is about is called; null when it is about nobody.</param>
/// <param name="ExpiresAt">Until when it can be answered, UTC.</param>
/// <param name="Refusal">Code of the refusal when it was to be carried out; null: it was not refused.</param>
[GenerateSerializer, Immutable, Alias("lyt.ConfirmationView")]
public sealed record ConfirmationView(
    [property: Id(0)] ConfirmationKey Key,
    [property: Id(1)] ConfirmationStatus Status,
    [property: Id(2)] ConfirmedAct Act,
    [property: Id(3)] string TenantName,
    [property: Id(4)] string? Name,
    [property: Id(5)] DateTimeOffset ExpiresAt,
    [property: Id(6)] string? Refusal);
