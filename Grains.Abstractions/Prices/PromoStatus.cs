namespace LytSlot.Prices;

/// <summary>Where a promo code stands. Its dates and limit apply besides.</summary>
[GenerateSerializer, Alias("lyt.PromoStatus")]
public enum PromoStatus
{
    /// <summary>No such code.</summary>
    None = 0,

    /// <summary>May be used.</summary>
    Active = 1,

    /// <summary>Ended by its owner. Final.</summary>
    Ended = 2,
}
