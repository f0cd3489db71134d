using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Orders;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Moderation;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Admin;

/// <summary>The platform's rules for posts, and what waits for its admins.</summary>
internal static class ModerationEndpoints
{
    public static RouteGroupBuilder MapModeration(this IEndpointRouteBuilder routes)
    {
        var moderation = routes.MapGroup("/admin/moderation").WithTags("Admin").AsAdmin();
        moderation.MapGet("/rules", ReadModerationRules).WithName(nameof(ReadModerationRules))
            .WithSummary("Stop words and links that make an order wait; the header ETag names their version.")
            .Refuses("caller.admin_needed");
        moderation.MapPut("/rules", SetModerationRules).WithName(nameof(SetModerationRules))
            .WithSummary("Sets all rules, if they are still those of If-Match; orders placed from now on are judged.")
            .Refuses(
                "moderation.rules_changed",
                "moderation.bad_word",
                "moderation.bad_link",
                "moderation.too_many",
                "request.if_match_needed",
                "caller.admin_needed")
            .TakesBody();
        moderation.MapPost("/try", TryModerationRules).WithName(nameof(TryModerationRules))
            .WithSummary("What the rules find in a text; nothing changes.")
            .Refuses("creative.empty", "creative.too_long", "creative.bad_text", "caller.admin_needed").TakesBody();
        moderation.MapGet("/orders", ListWaitingOrders).WithName(nameof(ListWaitingOrders))
            .WithSummary("Paid orders of all tenants that wait for an admin, who waits longest first.")
            .Refuses("query.bad_page", "caller.admin_needed");
        return moderation;
    }

    private static async Task<Results<Ok<ModerationRulesResponse>, ProblemHttpResult>> ReadModerationRules(
        HttpResponse response, IGrainFactory grains) => Show(await grains.Rules().Read(), response);

    private static async Task<Results<Ok<ModerationRulesResponse>, ProblemHttpResult>> SetModerationRules(
        ModerationRulesRequest body,
        [FromHeader(Name = "If-Match")] string? version,
        HttpResponse response,
        IGrainFactory grains) =>
        version is null
            ? Problems.Problems.OfCode("request.if_match_needed", StatusCodes.Status428PreconditionRequired)
            : Show(
                await grains.Rules().Revise([.. body.Words], [.. body.Links], VersionTags.Read(version)), response);

    private static async Task<Results<Ok<ModerationTrialResponse>, ProblemHttpResult>> TryModerationRules(
        ModerationTrialRequest body, IGrainFactory grains) =>
        (await grains.Rules().Judge(body.Text)).ToHttp(trial =>
            new ModerationTrialResponse([.. trial.Findings.Select(FindingResponse.From)]));

    private static async Task<Results<Ok<PageResponse<WaitingOrderResponse>>, ProblemHttpResult>> ListWaitingOrders(
        [AsParameters] PageRequest wanted, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.GetGrain<IModerationQueries>(QueryKey.Only).Queue(wanted.ToPage(), cancel))
        .ToHttp(page => new PageResponse<WaitingOrderResponse>(
            [.. page.Rows.Select(WaitingOrderResponse.From)], page.Next));

    private static Results<Ok<ModerationRulesResponse>, ProblemHttpResult> Show(
        Outcome<ModerationRulesView> outcome, HttpResponse response)
    {
        if (outcome.Value is { } rules)
        {
            VersionTags.Write(response, rules.Version);
        }

        return outcome.ToHttp(ModerationRulesResponse.From);
    }

    private static IModerationGrain Rules(this IGrainFactory grains) =>
        grains.GetGrain<IModerationGrain>(ModerationKey.Only);
}

/// <summary>Body of <c>PUT /api/v1/admin/moderation/rules</c>.</summary>
/// <param name="Words">
/// Stop words and phrases, 500 of up to 64 characters; a <c>*</c> at the end of a word stands for any ending.
/// </param>
/// <param name="Links">Domains with all below them, and public names at Telegram as <c>@name</c>; 500.</param>
public sealed record ModerationRulesRequest(
    [Required, MaxLength(500)] IReadOnlyList<string> Words,
    [Required, MaxLength(500)] IReadOnlyList<string> Links);

/// <summary>Body of <c>POST /api/v1/admin/moderation/try</c>.</summary>
/// <param name="Text">A text; addresses in it count as links.</param>
public sealed record ModerationTrialRequest([Required, MaxLength(4096)] string Text);
