using System.Globalization;

namespace LytSlot.Towns.Drivers;

/// <summary>An advertiser's way through the booking dialog.</summary>
internal static class Booking
{
    private const string SlotTap = "at:";

    /// <summary>Time enough, on a busy machine, to write, pay and be approved before the slot comes.</summary>
    public static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(100);

    /// <summary>For stories that come back to the slot: it must still be for sale at their end.</summary>
    public static readonly TimeSpan FarAway = TimeSpan.FromMinutes(5);

    /// <summary>Up to the choice of a time.</summary>
    /// <param name="near">A slot of the day that is wanted; null: what is <see cref="FarAway"/>.</param>
    public static async Task<Seen> OpensTimes(this Person advertiser, Channel channel, DateTimeOffset? near = null)
    {
        // Shortly before midnight that is tomorrow.
        var day = near ?? (TimeProvider.System.GetUtcNow() + FarAway + TimeSpan.FromMinutes(1));
        await advertiser.Starts(channel.Link);
        await advertiser.Taps(string.Create(CultureInfo.InvariantCulture, $"day:{day:yyyyMMdd}"));
        return await advertiser.Sees(SlotTap);
    }

    /// <summary>The first time shown that is far enough away.</summary>
    public static DateTimeOffset FirstTime(this Seen times, TimeSpan notBefore)
    {
        var earliest = TimeProvider.System.GetUtcNow() + notBefore;
        return times.Times().First(slot => slot >= earliest);
    }

    /// <summary>When the slots behind the buttons start.</summary>
    public static IEnumerable<DateTimeOffset> Times(this Seen times) =>
        from button in times.AllButtons
        let data = button.Data ?? ""
        where data.StartsWith(SlotTap, StringComparison.Ordinal)
        select DateTimeOffset.FromUnixTimeSeconds(
            60 * long.Parse(data[SlotTap.Length..], CultureInfo.InvariantCulture));

    /// <summary>Up to the place where the creative is asked for.</summary>
    public static async Task ChoosesTime(this Person advertiser, Channel channel, DateTimeOffset slot)
    {
        var times = await advertiser.OpensTimes(channel, slot);
        while (times.Times().Max() < slot)
        {
            await advertiser.Taps("more");
            times = await advertiser.Sees(SlotTap);
        }

        await advertiser.Taps(TapOf(slot));
        await advertiser.Hears("creative.title");
    }

    /// <summary>Up to the place where the creative is asked for.</summary>
    public static async Task<DateTimeOffset> ChoosesTime(this Person advertiser, Channel channel, TimeSpan notBefore)
    {
        var slot = (await advertiser.OpensTimes(channel)).FirstTime(notBefore);
        await advertiser.Taps(TapOf(slot));
        await advertiser.Hears("creative.title");
        return slot;
    }

    /// <summary>Up to the bill.</summary>
    public static async Task<Seen> Holds(this Person advertiser, Channel channel, DateTimeOffset slot)
    {
        await advertiser.ChoosesTime(channel, slot);
        await advertiser.Says("Held for me");
        await advertiser.Taps("price:");
        return await advertiser.Sees(message => message.Invoice is not null, "a bill");
    }

    /// <summary>All the way to a paid order; the last time shown, so that nothing of it comes due in a story.</summary>
    public static async Task<DateTimeOffset> BooksAndPays(
        this Person advertiser, Channel channel, string text, TimeSpan notBefore)
    {
        var slot = await advertiser.ChoosesTime(channel, notBefore);
        await advertiser.Says(text);
        await advertiser.Taps("price:");
        var payment = await advertiser.Pays();
        return payment.Status == "paid"
            ? slot
            : throw new InvalidOperationException($"{advertiser.Name} could not pay: {payment}");
    }

    public static string TapOf(DateTimeOffset slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{SlotTap}{slot.ToUnixTimeSeconds() / 60}");
}
