using LytSlot.Channels;
using LytSlot.Prices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Prices;

/// <summary>
/// Packages in the console: rules of a channel's prices for several slots that are booked together. Those of other
/// kinds stay as they are, and so does what somebody else changes meanwhile.
/// </summary>
internal static class PackagePages
{
    public static void MapPackagePages(this RouteGroupBuilder pages)
    {
        var packages = pages.MapGroup("/packages");
        packages.MapGet("/", (long? channel, string? done) => Show(channel, done, null));
        packages.MapPost("/{channel:long}", (
            long channel, [FromForm] int slots, [FromForm] int percent, [FromForm] string? format,
            IGrainFactory grains) =>
            Change(grains, channel, "package", new(slots, percent, Chosen(format)), isKept: true));
        packages.MapPost("/{channel:long}/remove", (
            long channel, [FromForm] int slots, [FromForm] string? format, IGrainFactory grains) =>
            Change(grains, channel, "packageEnd", new(slots, null, Chosen(format)), isKept: false));
    }

    /// <summary>Puts a package in the place of one for as many slots of the format, or takes it away.</summary>
    private static async Task<IResult> Change(
        IGrainFactory grains, long id, string done, Package package, bool isKept)
    {
        var channel = grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString());
        var read = await channel.Read();
        if (read.Value is not { } seen)
        {
            return Show(id, null, read.Refusal);
        }

        var others = (seen.Settings.Prices ?? PriceRules.None).Rules.RemoveAll(package.IsTheSame);
        var prices = new PriceRules(isKept ? others.Add(package.Rule) : others);
        var changed = await channel.Put(prices, seen);
        return changed.Succeeded
            ? ConsoleExtensions.To(FormattableString.Invariant(
                $"{ConsolePaths.Packages}?channel={id}&done={done}"))
            : Show(id, null, changed.Refusal, package);
    }

    private static RazorComponentResult<PackageListPage> Show(
        long? channel, string? done, Refusal? refused, Package? typed = null) =>
        ConsoleExtensions.Page<PackageListPage>(
            (nameof(PackageListPage.Channel), channel),
            (nameof(PackageListPage.Slots), typed?.Slots),
            (nameof(PackageListPage.Percent), typed?.Percent),
            (nameof(PackageListPage.Format), typed?.Format),
            (nameof(PackageListPage.Done), done),
            (nameof(PackageListPage.Refused), refused));

    private static string? Chosen(string? format) => string.IsNullOrEmpty(format) ? null : format;

    /// <summary>A package as it was typed.</summary>
    /// <param name="Slots">From how many slots on.</param>
    /// <param name="Percent">How much less is paid; null: that is not said.</param>
    /// <param name="Format">Name of its format; null: all.</param>
    private sealed record Package(int Slots, int? Percent, string? Format)
    {
        public PriceRule Rule => new(
            PriceRuleKind.Package, Format, Percent is { } less and > 0 and <= 100 ? -less : 0, [], [], null, null,
            null, null, Slots);

        public bool IsTheSame(PriceRule rule) =>
            rule.Kind == PriceRuleKind.Package && rule.Threshold == Slots && rule.Format == Format;
    }
}
