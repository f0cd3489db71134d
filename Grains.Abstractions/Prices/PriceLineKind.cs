namespace LytSlot.Prices;

/// <summary>What a line of a quote is about, in the order in which lines stand.</summary>
[GenerateSerializer, Alias("lyt.PriceLineKind")]
public enum PriceLineKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Price of the format.</summary>
    Base = 1,

    /// <summary>Another price for these dates; the line holds the difference.</summary>
    DatesPrice = 2,

    /// <summary>Another price for these hours; the line holds the difference.</summary>
    HoursPrice = 3,

    /// <summary>Percentage of weekday and hour.</summary>
    Hours = 4,

    /// <summary>Percentage of the date.</summary>
    Dates = 5,

    /// <summary>Booked early.</summary>
    Early = 6,

    /// <summary>Booked at the last minute.</summary>
    LastMinute = 7,

    /// <summary>Several slots together.</summary>
    Package = 8,

    /// <summary>A promo code.</summary>
    Promo = 9,
}
