using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// A tap on something the person waits for, <c>wait:{chat id}:{number}</c>. It only names it: whose it is, the waitlist
/// knows.
/// </summary>
/// <param name="Channel">The channel's chat id.</param>
/// <param name="Number">The wait's number in that channel.</param>
internal readonly record struct WaitTap(long Channel, int Number)
{
    private const string Prefix = "wait";

    public static bool TryParse([NotNullWhen(true)] string? data, out WaitTap tap)
    {
        tap = default;
        if (data?.Split(':') is not [Prefix, var channel, var number]
            || !long.TryParse(channel, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which))
        {
            return false;
        }

        tap = new(chat, which);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{Channel}:{Number}");
}
