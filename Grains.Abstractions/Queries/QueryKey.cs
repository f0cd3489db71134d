namespace LytSlot.Queries;

/// <summary>Address of the stateless query grains.</summary>
public static class QueryKey
{
    /// <summary>The one key.</summary>
    public const string Only = "queries";
}
