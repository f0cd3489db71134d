using LytSlot.Channels;

namespace LytSlot.ApiHost.Console.Channels;

/// <summary>What a channel's form begins with.</summary>
internal static class PresentSettings
{
    /// <summary>What is asked to be a price where a channel has none yet; it is not shown.</summary>
    private static readonly Money NoPrice = new(1, Money.Stars);

    /// <summary>The settings there are; for a channel that was just connected those it is suggested to have.</summary>
    public static async Task<ChannelSettings> Present(this IChannelGrain channel, ChannelView seen) =>
        seen.Settings.Formats.IsDefaultOrEmpty && (await channel.Suggest(NoPrice)).Value is { } suggested
            ? suggested with { Formats = [] }
            : seen.Settings;
}
