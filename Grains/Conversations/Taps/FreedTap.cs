using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LytSlot.Calendar;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// A tap on a slot that was given up, <c>freed:{chat id}:{yyyyMMdd}:{format}</c>. It only names the place: whether it
/// is free still is for the calendar to say.
/// </summary>
internal readonly record struct FreedTap(long Channel, DateOnly Day, string Format)
{
    private const string Prefix = "freed";

    private const int LongestFormat = 16;

    public static FreedTap Of(FreedSlot slot) => new(slot.ChannelId, slot.Wish.Day, slot.Wish.Format);

    public static bool TryParse([NotNullWhen(true)] string? data, out FreedTap tap)
    {
        tap = default;
        if (data?.Split(':') is not [Prefix, var channel, var day, { Length: > 0 and <= LongestFormat } format]
            || !long.TryParse(channel, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)
            || !DateOnly.TryParseExact(
                day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return false;
        }

        tap = new(chat, date, format);
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{Channel}:{Day:yyyyMMdd}:{Format}");
}
