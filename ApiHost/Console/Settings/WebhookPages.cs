using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Requests;
using LytSlot.ApiHost.Webhooks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace LytSlot.ApiHost.Console.Settings;

/// <summary>Webhooks in the console.</summary>
internal static class WebhookPages
{
    public static void MapWebhookPages(this RouteGroupBuilder settings)
    {
        var webhooks = settings.MapGroup("/webhooks");
        webhooks.MapGet("/", (string? done) => ShowAll(null, done, null));
        webhooks.MapPost("/", Add);
        var one = webhooks.MapGroup("/{id:guid}");
        one.MapGet("/", (Guid id, string? done) => Show(id, null, done));
        one.MapPost("/", Change);
        one.MapPost("/pause", async (Guid id, RequestTenant tenant, IGrainFactory grains) =>
            Answer(await grains.Webhooks(tenant).Pause(id), id, "hookPause"));
        one.MapPost("/resume", async (Guid id, RequestTenant tenant, IGrainFactory grains) =>
            Answer(await grains.Webhooks(tenant).Unpause(id), id, "hookResume"));
        one.MapPost("/test", async (Guid id, RequestTenant tenant, IGrainFactory grains) =>
            Answer(await grains.Webhook(tenant, id).Ping(), id, "hookTest"));
        one.MapPost("/replay", async (
            Guid id, [FromForm] string? name, RequestTenant tenant, IGrainFactory grains) =>
            Answer(await grains.Webhook(tenant, id).Replay(name ?? ""), id, "hookReplay"));
        one.MapPost("/remove", async (Guid id, RequestTenant tenant, IGrainFactory grains) =>
            await grains.Webhooks(tenant).Remove(id) is { Refusal: { } refusal }
                ? Show(id, refusal, null)
                : ConsoleExtensions.To($"{ConsolePaths.Webhooks}?done=hookRemove"));
        one.MapGet("/secret", (Guid id, string? done) => ShowSecret(id, null, done));
        one.MapPost("/secret", ChangeSecret);
    }

    /// <summary>The id comes with the form: sent twice, it adds once.</summary>
    private static async Task<IResult> Add(
        [FromForm] Guid id,
        [FromForm] string? url,
        [FromForm] StringValues? kinds,
        [FromForm] string? others,
        [FromForm] string? description,
        RequestTenant tenant,
        IGrainFactory grains)
    {
        var typed = TypedWebhook.Of(url, kinds, others, description);
        var set = await grains.Webhooks(tenant).SetUp(id, typed.ToTerms());
        return set.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Webhook(id)}?done=hook")
            : ShowAll(set.Refusal, null, typed);
    }

    /// <summary>One that was taken away meanwhile is not set anew by a form that was left open.</summary>
    private static async Task<IResult> Change(
        Guid id,
        [FromForm] string? url,
        [FromForm] StringValues? kinds,
        [FromForm] string? others,
        [FromForm] string? description,
        RequestTenant tenant,
        IGrainFactory grains)
    {
        var typed = TypedWebhook.Of(url, kinds, others, description);
        var known = await grains.Webhooks(tenant).List();
        if (known.Value?.Webhooks.Any(webhook => webhook.Id == id) != true)
        {
            return Show(id, known.Refusal, null);
        }

        var set = await grains.Webhooks(tenant).SetUp(id, typed.ToTerms());
        return set.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Webhook(id)}?done=hookChange")
            : Show(id, set.Refusal, null, typed);
    }

    /// <summary>Sent twice, it changes once: after two changes the secret that others know would not sign.</summary>
    private static async Task<IResult> ChangeSecret(
        Guid id, [FromForm] Guid form, HttpContext context, RequestTenant tenant, IGrainFactory grains)
    {
        Attempt.Current = IdempotencyKeys.AttemptOf(context, Caller.Current!, form);
        var changed = await grains.Webhooks(tenant).ChangeSecret(id);
        return changed.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Webhook(id)}/secret?done=hookSecret")
            : ShowSecret(id, changed.Refusal, null);
    }

    private static IResult Answer<T>(Outcome<T> outcome, Guid id, string done)
        where T : class => outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Webhook(id)}?done={done}")
            : Show(id, outcome.Refusal, null);

    private static RazorComponentResult<WebhookListPage> ShowAll(
        Refusal? refused, string? done, TypedWebhook? typed) =>
        ConsoleExtensions.Page<WebhookListPage>(
            (nameof(WebhookListPage.Refused), refused),
            (nameof(WebhookListPage.Done), done),
            (nameof(WebhookListPage.Typed), typed));

    private static RazorComponentResult<WebhookPage> Show(
        Guid id, Refusal? refused, string? done, TypedWebhook? typed = null) =>
        ConsoleExtensions.Page<WebhookPage>(
            (nameof(WebhookPage.Id), id),
            (nameof(WebhookPage.Refused), refused),
            (nameof(WebhookPage.Done), done),
            (nameof(WebhookPage.Typed), typed));

    private static RazorComponentResult<WebhookSecretPage> ShowSecret(Guid id, Refusal? refused, string? done) =>
        ConsoleExtensions.Page<WebhookSecretPage>(
            (nameof(WebhookSecretPage.Id), id),
            (nameof(WebhookSecretPage.Refused), refused),
            (nameof(WebhookSecretPage.Done), done));
}
