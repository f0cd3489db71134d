using LytSlot.Channels;
using LytSlot.Prices;

namespace LytSlot.ApiHost.Console.Prices;

/// <summary>Prices are changed as they were seen, or not.</summary>
internal static class SeenPrices
{
    /// <summary>Puts rules in the place of those that were seen.</summary>
    public static Task<Outcome<ChannelView>> Put(this IChannelGrain channel, PriceRules prices, ChannelView seen) =>
        // To revise its settings is to open a channel for sale, which is not what was asked for.
        seen.Status == ChannelStatus.Pending
            ? channel.SetPrices(prices)
            : channel.Revise(seen.Settings with { Prices = prices }, seen.SettingsVersion);
}
