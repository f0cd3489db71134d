namespace LytSlot.Grains;

/// <summary>The languages people are spoken to in.</summary>
internal static class Languages
{
    /// <summary>Whether it is one of ours: <c>ru</c> or <c>en</c>.</summary>
    public static bool Has(string language) => language is "ru" or "en";
}
