namespace LytSlot.Bench.Requests;

/// <summary>What is asked for.</summary>
internal static class Kinds
{
    public static readonly IReadOnlyList<string> All = [Book, Race, Calendar, Orders, Click];

    /// <summary>A slot nobody else wants.</summary>
    public const string Book = "book";

    /// <summary>A slot that as many want as there are clients.</summary>
    public const string Race = "race";

    /// <summary>Seven days of a channel with 24 slots each.</summary>
    public const string Calendar = "calendar";

    /// <summary>The newest 50 orders of a tenant.</summary>
    public const string Orders = "orders";

    /// <summary>A link of a post, which leads on.</summary>
    public const string Click = "click";
}
