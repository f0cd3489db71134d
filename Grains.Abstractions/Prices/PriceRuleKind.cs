namespace LytSlot.Prices;

/// <summary>What a rule of a channel's prices looks at.</summary>
[GenerateSerializer, Alias("lyt.PriceRuleKind")]
public enum PriceRuleKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Weekday and time of day of the slot, in the channel's zone.</summary>
    Hours = 1,

    /// <summary>Date of the slot, in the channel's zone.</summary>
    Dates = 2,

    /// <summary>Booked at least so many days ahead.</summary>
    Early = 3,

    /// <summary>Booked at most so many hours ahead.</summary>
    LastMinute = 4,

    /// <summary>At least so many slots are booked together.</summary>
    Package = 5,
}
