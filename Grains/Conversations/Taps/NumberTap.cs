using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>A tap that carries a whole number: <c>{what}:{number}</c>.</summary>
internal static class NumberTap
{
    /// <summary>A channel's chat id.</summary>
    public const string Channel = "ch";

    /// <summary>A channel's chat id, to be checked again from anywhere.</summary>
    public const string Recheck = "recheck";

    /// <summary>A slot's start in minutes since 1970, UTC.</summary>
    public const string Slot = "at";

    /// <summary>A taken slot's start in minutes since 1970, UTC: the person waits for it.</summary>
    public const string Bell = "bell";

    /// <summary>Yes to calling off for so much money back, in minor units.</summary>
    public const string CallOff = "off";

    /// <summary>A weekday, Sunday being 0; 7 is the whole week.</summary>
    public const string Weekday = "wd";

    /// <summary>A range of subscribers, by its place in the list.</summary>
    public const string Size = "size";

    /// <summary>All that can be paid out, in minor units.</summary>
    public const string Sum = "sum";

    /// <summary>How far the orders are that the person wants to see.</summary>
    public const string Phase = "phase";

    /// <summary>A price in Stars.</summary>
    public const string Price = "price";

    public static string Of(string what, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}:{number}");

    public static bool TryParse([NotNullWhen(true)] string? data, string what, out long number)
    {
        number = 0;
        return data is not null
            && data.Length > what.Length
            && data[what.Length] == ':'
            && data.StartsWith(what, StringComparison.Ordinal)
            && long.TryParse(
                data.AsSpan(what.Length + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
