namespace LytSlot.Queries;

/// <summary>What the catalogue is sorted by.</summary>
[GenerateSerializer, Alias("lyt.CatalogueOrder")]
public enum CatalogueOrder
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Most subscribers first.</summary>
    Subscribers = 1,

    /// <summary>Lowest price in the currency asked for first.</summary>
    Price = 2,
}
