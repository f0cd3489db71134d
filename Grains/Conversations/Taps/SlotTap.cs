using System.Diagnostics.CodeAnalysis;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// A tap on a slot, <c>at:{minutes since 1970, UTC}</c>, or on one that is taken, <c>bell:{minutes}</c>.
/// </summary>
internal static class SlotTap
{
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds() / 60;

    public static string Of(DateTimeOffset startsAt) =>
        NumberTap.Of(NumberTap.Slot, startsAt.ToUnixTimeSeconds() / 60);

    public static string Bell(DateTimeOffset startsAt) =>
        NumberTap.Of(NumberTap.Bell, startsAt.ToUnixTimeSeconds() / 60);

    public static bool TryParse([NotNullWhen(true)] string? data, out DateTimeOffset startsAt) =>
        TryParse(data, NumberTap.Slot, out startsAt);

    public static bool TryParseBell([NotNullWhen(true)] string? data, out DateTimeOffset startsAt) =>
        TryParse(data, NumberTap.Bell, out startsAt);

    private static bool TryParse([NotNullWhen(true)] string? data, string what, out DateTimeOffset startsAt)
    {
        startsAt = default;
        if (!NumberTap.TryParse(data, what, out var minutes) || minutes < 0 || minutes > Last)
        {
            return false;
        }

        startsAt = DateTimeOffset.FromUnixTimeSeconds(minutes * 60);
        return true;
    }
}
