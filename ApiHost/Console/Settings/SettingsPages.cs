using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Confirmations;
using LytSlot.ApiHost.Tenants;
using LytSlot.Confirmations;
using LytSlot.Marking;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Settings;

/// <summary>A tenant's settings and people. Whoever comes, goes or rises is confirmed in the bot.</summary>
internal static class SettingsPages
{
    private static readonly Refusal BadRole = new(RefusalKind.Invalid, "member.bad_role", "That is no role.");

    private static readonly Refusal BadPolicy =
        new(RefusalKind.Invalid, "marking.bad_policy", "That is no way of marking.");

    public static void MapSettingsPages(this RouteGroupBuilder pages)
    {
        var settings = pages.MapGroup("/settings");
        settings.MapGet("/", (string? done) => Show(null, done, null));
        settings.MapPost("/profile", Describe);
        settings.MapPost("/marking", SetMarking);
        settings.MapPost("/invitations", Invite);
        settings.MapPost("/invitations/{id:guid}/revoke", async (Guid id, RequestTenant tenant, IGrainFactory grains) =>
            Answer(await grains.Team(tenant).Revoke(id), "revoke"));
        settings.MapPost("/members/{user:long}/role", SetRole);
        settings.MapPost("/members/{user:long}/remove", (
            long user, [FromForm] Guid id, RequestTenant tenant, IGrainFactory grains) =>
            Ask(id, new(ActKind.RemoveMember, User: user), tenant, grains));
        settings.MapPost("/leave", Leave);
        settings.MapSessionPages();
        settings.MapApiKeyPages();
        settings.MapWebhookPages();
        settings.MapAuditPages();
    }

    private static async Task<IResult> Describe(
        [FromForm] string? name, [FromForm] string? language, [FromForm] string? zone, RequestTenant tenant,
        IGrainFactory grains)
    {
        var profile = new TenantProfile((name ?? "").Trim(), language ?? "", (zone ?? "").Trim());
        var outcome = await grains.Team(tenant).Describe(profile);
        return outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Settings}?done=profile")
            : Show(outcome.Refusal, null, profile);
    }

    private static async Task<IResult> SetMarking(
        [FromForm] string? policy, RequestTenant tenant, IGrainFactory grains) =>
        Spelled.TryParse<MarkingPolicy>(policy, out var known)
            ? Answer(
                await grains.GetGrain<ITenantGrain>(new TenantKey(tenant.Id).ToString()).SetMarking(known), "marking")
            : Show(BadPolicy, null, null);

    private static async Task<IResult> Invite(
        [FromForm] Guid id, [FromForm] string? role, RequestTenant tenant, IGrainFactory grains) =>
        Spelled.TryParse<Role>(role, out var known)
            ? await Ask(id, new(ActKind.Invite, id, Role: known), tenant, grains)
            : Show(BadRole, null, null);

    private static async Task<IResult> SetRole(
        long user, [FromForm] Guid id, [FromForm] string? role, RequestTenant tenant, IGrainFactory grains) =>
        Spelled.TryParse<Role>(role, out var known)
            ? await Ask(id, new(ActKind.SetRole, User: user, Role: known), tenant, grains)
            : Show(BadRole, null, null);

    /// <summary>An owner's own going is asked in the bot, as anybody's removal; others go at once.</summary>
    private static async Task<IResult> Leave(
        [FromForm] Guid id, HttpContext context, RequestTenant tenant, IGrainFactory grains)
    {
        var caller = context.User.ToCaller();
        if (caller is { Role: Role.Owner, UserId: { } user })
        {
            return await Ask(id, new(ActKind.RemoveMember, User: user), tenant, grains);
        }

        var left = await grains.Team(tenant).Leave();
        return left.Succeeded ? ConsoleExtensions.To("/") : Show(left.Refusal, null, null);
    }

    /// <summary>The id comes with the form: sent twice, it asks once.</summary>
    private static async Task<IResult> Ask(Guid id, ConfirmedAct act, RequestTenant tenant, IGrainFactory grains)
    {
        var asked = await grains.Confirmation(tenant, id).Ask(act);
        return asked.Succeeded
            ? ConsoleExtensions.To(ConsolePaths.Confirmation(id))
            : Show(asked.Refusal, null, null);
    }

    private static IResult Answer<T>(Outcome<T> outcome, string done)
        where T : class =>
        outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Settings}?done={done}")
            : Show(outcome.Refusal, null, null);

    private static RazorComponentResult<SettingsPage> Show(Refusal? refused, string? done, TenantProfile? typed) =>
        ConsoleExtensions.Page<SettingsPage>(
            (nameof(SettingsPage.Refused), refused),
            (nameof(SettingsPage.Done), done),
            (nameof(SettingsPage.Typed), typed));
}
