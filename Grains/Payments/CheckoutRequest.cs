using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>A page that is to be opened.</summary>
/// <param name="Key">Order and provider.</param>
/// <param name="Attempt">Stored before the call; the provider's idempotency key.</param>
/// <param name="Amount">What is asked for.</param>
/// <param name="Title">What it is for, 1 to 120 characters.</param>
/// <param name="BegunAt">When the attempt was stored, UTC: repeats of one attempt must be alike to the letter.</param>
/// <param name="Until">Until when the order can be paid, UTC.</param>
/// <param name="ReturnUrl">Where the payer goes afterwards.</param>
internal sealed record CheckoutRequest(
    CheckoutKey Key,
    Guid Attempt,
    Money Amount,
    string Title,
    DateTimeOffset BegunAt,
    DateTimeOffset Until,
    string ReturnUrl);
