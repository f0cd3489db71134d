namespace LytSlot.Calendar;

/// <summary>What a cell of the grid is.</summary>
[GenerateSerializer, Alias("lyt.CellState")]
public enum CellState
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Can be booked.</summary>
    Free = 1,

    /// <summary>Reserved, waiting for payment.</summary>
    Held = 2,

    /// <summary>Sold.</summary>
    Booked = 3,

    /// <summary>Closed by the owner.</summary>
    Blocked = 4,

    /// <summary>Too late to book: its start, less the lead time, has passed.</summary>
    Past = 5,
}
