using System.Collections.Immutable;
using LytSlot.Moderation;
using LytSlot.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Admin;

/// <summary>What the platform's admins look at before it goes on, and the rules by which it waits for them.</summary>
internal static class ModerationPages
{
    public static void MapModerationPages(this RouteGroupBuilder admin)
    {
        var moderation = admin.MapGroup("/moderation");
        moderation.MapGet("/", (string? after, string? done) => ConsoleExtensions.Page<ModerationQueuePage>(
            (nameof(ModerationQueuePage.After), after),
            (nameof(ModerationQueuePage.Done), done)));
        moderation.MapRules();
        var orders = moderation.MapGroup("/{tenant:guid}/{id:guid}");
        orders.MapGet("/", (Guid tenant, Guid id, string? done) => Show(new(tenant, id), done, null, null));
        orders.MapPost("/clear", (Guid tenant, Guid id, [FromForm] int version, IGrainFactory grains) =>
            Answer(new(tenant, id), "clear", order => order.ClearModeration(version), grains));
        orders.MapPost("/refuse", (
            Guid tenant, Guid id, [FromForm] int version, [FromForm] string? reason, IGrainFactory grains) =>
            Answer(
                new(tenant, id),
                "refuse",
                order => order.RefuseModeration(string.IsNullOrWhiteSpace(reason) ? null : reason, version),
                grains,
                reason));
    }

    private static void MapRules(this RouteGroupBuilder moderation)
    {
        var rules = moderation.MapGroup("/rules");
        rules.MapGet("/", (string? done) => Rules(done, null));
        rules.MapPost("/", async (
            [FromForm] string? words, [FromForm] string? links, [FromForm] int version, IGrainFactory grains) =>
            (await grains.Rules().Revise(Lines(words), Lines(links), version)).Refusal is { } refusal
                ? Rules(null, refusal, words, links, version)
                : ConsoleExtensions.To($"{ConsolePaths.AdminRules}?done=rules"));
        rules.MapPost("/try", async ([FromForm] string? text, IGrainFactory grains) =>
        {
            var tried = await grains.Rules().Judge(text ?? "");
            return Rules(null, tried.Refusal, text: text, found: tried.Value);
        });
    }

    private static async Task<IResult> Answer(
        OrderKey key, string done, Func<IOrderGrain, Task<Outcome<OrderView>>> doing, IGrainFactory grains,
        string? words = null)
    {
        var outcome = await doing(grains.GetGrain<IOrderGrain>(key.ToString()));
        return outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.AdminModeration}?done={done}")
            : Show(key, null, outcome.Refusal, words);
    }

    private static RazorComponentResult<AdminOrderPage> Show(
        OrderKey key, string? done, Refusal? refused, string? words) =>
        ConsoleExtensions.Page<AdminOrderPage>(
            (nameof(AdminOrderPage.Key), key),
            (nameof(AdminOrderPage.Done), done),
            (nameof(AdminOrderPage.Refused), refused),
            (nameof(AdminOrderPage.Words), words));

    private static RazorComponentResult<ModerationRulesPage> Rules(
        string? done, Refusal? refused, string? words = null, string? links = null, int? version = null,
        string? text = null, ModerationTrial? found = null) =>
        ConsoleExtensions.Page<ModerationRulesPage>(
            (nameof(ModerationRulesPage.Done), done),
            (nameof(ModerationRulesPage.Refused), refused),
            (nameof(ModerationRulesPage.Words), words),
            (nameof(ModerationRulesPage.Links), links),
            (nameof(ModerationRulesPage.Version), version),
            (nameof(ModerationRulesPage.Text), text),
            (nameof(ModerationRulesPage.Found), found));

    /// <summary>A rule a line; empty lines are none.</summary>
    private static ImmutableArray<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static IModerationGrain Rules(this IGrainFactory grains) =>
        grains.GetGrain<IModerationGrain>(ModerationKey.Only);
}
