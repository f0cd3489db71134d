using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Prices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Prices;

/// <summary>
/// Rules of a channel's prices in the console. A rule is named by all it says: what somebody else changed meanwhile is
/// never hit, and a form that is sent twice does once.
/// </summary>
internal static class PriceRulePages
{
    private static readonly Refusal Gone =
        new(RefusalKind.Stale, "channel.settings_changed", "The rule was changed or removed meanwhile.");

    public static void MapPriceRulePages(this RouteGroupBuilder pages)
    {
        var rules = pages.MapGroup("/channels/{id:long}/prices");
        rules.MapGet("/", (
            long id, string? kind, string? change, string? done, string? day, string? clock, string? format,
            string? currency) =>
            ConsoleExtensions.Page<PriceRulesPage>(
                (nameof(PriceRulesPage.Id), id),
                (nameof(PriceRulesPage.Kind), kind),
                (nameof(PriceRulesPage.Change), change),
                (nameof(PriceRulesPage.Done), done),
                (nameof(PriceRulesPage.Asked), day is null
                    ? null
                    : new QuotePart.Asked(day, clock ?? "", format ?? "", currency ?? ""))));
        rules.MapPost("/", async (long id, IFormCollection form, IGrainFactory grains) =>
        {
            var typed = TypedRule.Of(form);
            var rule = typed.Read();
            return await Change(grains, id, "priceRule", typed, all => Put(all, typed.Was, rule));
        });
        rules.MapPost("/remove", (long id, [FromForm] string? was, IGrainFactory grains) =>
            Change(grains, id, "priceRuleEnd", null, all => all.RemoveAll(rule => TypedRule.Spell(rule) == was)));
    }

    /// <summary>The rules with one more, or with one in the place of another; null when that other is gone.</summary>
    internal static ImmutableArray<PriceRule>? Put(
        ImmutableArray<PriceRule> all, string was, PriceRule rule)
    {
        var (spelled, words) = (TypedRule.Spell(rule), all.Select(TypedRule.Spell).ToList());
        return was.Length > 0 && !words.Contains(was) && !words.Contains(spelled) ? null
            : words.Contains(spelled) ? all.RemoveAll(one => TypedRule.Spell(one) == was && was != spelled)
            : [.. all.Where(one => TypedRule.Spell(one) != was), rule];
    }

    private static async Task<IResult> Change(
        IGrainFactory grains,
        long id,
        string done,
        TypedRule? typed,
        Func<ImmutableArray<PriceRule>, ImmutableArray<PriceRule>?> change)
    {
        var channel = grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString());
        var read = await channel.Read();
        if (read.Value is not { } seen)
        {
            return Show(id, read.Refusal, typed);
        }

        var changed = change((seen.Settings.Prices ?? PriceRules.None).Rules) is { } rules
            ? await channel.Put(new(rules), seen)
            : Gone;
        return changed.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.PriceRules(id)}?done={done}")
            : Show(id, changed.Refusal, typed);
    }

    private static RazorComponentResult<PriceRulesPage> Show(long id, Refusal? refused, TypedRule? typed) =>
        ConsoleExtensions.Page<PriceRulesPage>(
            (nameof(PriceRulesPage.Id), id),
            (nameof(PriceRulesPage.Refused), refused),
            (nameof(PriceRulesPage.Typed), typed));
}
