namespace LytSlot.Grains.Orders;

/// <summary>What became of a charge.</summary>
internal enum MoneyState
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Held until the order ends.</summary>
    Held = 1,

    /// <summary>Earned by the tenant, less the fee.</summary>
    Earned = 2,

    /// <summary>Goes back; the provider has not said that it went.</summary>
    Owed = 3,

    /// <summary>Has gone back.</summary>
    Returned = 4,

    /// <summary>The payer's bank has it until a dispute is decided.</summary>
    Disputed = 5,

    /// <summary>The payer's bank keeps it.</summary>
    Lost = 6,
}
