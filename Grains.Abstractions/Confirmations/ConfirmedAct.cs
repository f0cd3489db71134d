using LytSlot.Payouts;
using LytSlot.Tenants;

namespace LytSlot.Confirmations;

/// <summary>What is to be done once it is confirmed. Which members count is told by the kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Thing">Id of what comes into being by it; null for none.</param>
/// <param name="User">Telegram user id of whom it is about; null for nobody.</param>
/// <param name="Role">A role that is given; none for none.</param>
/// <param name="Amount">Money that is asked for; null for none.</param>
/// <param name="Destination">Where the money is to go; null for none.</param>
/// <param name="Key">An API key that is made; null for none.</param>
[GenerateSerializer, Immutable, Alias("lyt.ConfirmedAct")]
public sealed record ConfirmedAct(
    [property: Id(0)] ActKind Kind,
    [property: Id(1)] Guid? Thing = null,
    [property: Id(2)] long? User = null,
    [property: Id(3)] Role Role = Role.None,
    [property: Id(4)] Money? Amount = null,
    [property: Id(5)] PayoutDestination? Destination = null,
    [property: Id(6)] NewApiKey? Key = null);
