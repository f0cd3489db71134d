using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Webhooks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Webhooks;

/// <summary>HTTP face of webhooks: what happens in a tenant, posted to addresses of its own.</summary>
internal static class WebhookEndpoints
{
    public static RouteGroupBuilder MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/webhooks").WithTags("Webhooks").AsMember();
        webhooks.MapGet("/", ListWebhooks).WithName(nameof(ListWebhooks))
            .WithSummary("The tenant's webhooks, at most ten. Owners only.")
            .Refuses("caller.role_too_low", "caller.member_needed");
        webhooks.MapPut("/{id:guid}", SetWebhook).WithName(nameof(SetWebhook))
            .WithSummary("Sets a webhook; the id is the asker's own. It tells what happens from then on. Owners only.")
            .WithDescription("""
                Each entry is a POST of `{name, type, at, thing, id, sequence, actor, reason}` with the headers
                `LytSlot-Delivery` (its name) and `LytSlot-Signature` (`t={unix seconds},v1={hex}`, where `v1` is the
                HMAC-SHA256 of `{t}.{body}` under the characters of the secret; there are two `v1` for a day after the
                secret was changed). Any 2xx within ten seconds is an answer; a redirect is none. It comes again after
                10 s, 30 s, 2 min, 10 min, 30 min, 1 h, 2 h and then every 4 h, for three days, under the same name: at
                least once, and not always in order, which `sequence` tells.
                """)
            .Refuses(
                "webhook.bad_url",
                "webhook.bad_kinds",
                "webhook.bad_description",
                "webhook.too_many",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
        webhooks.MapDelete("/{id:guid}", RemoveWebhook).WithName(nameof(RemoveWebhook))
            .WithSummary("Takes a webhook away, with what it had still to tell. Owners only.").Finds();
        webhooks.MapPost("/{id:guid}/pause", PauseWebhook).WithName(nameof(PauseWebhook))
            .WithSummary("Sends nothing until it is resumed. Owners only.").Finds();
        webhooks.MapPost("/{id:guid}/resume", ResumeWebhook).WithName(nameof(ResumeWebhook))
            .WithSummary("Goes on where it was, at most three days back. Owners only.").Finds();
        webhooks.MapGet("/{id:guid}/secret", ReadWebhookSecret).WithName(nameof(ReadWebhookSecret))
            .WithSummary("What its posts are signed with. Owners only.").Finds();
        webhooks.MapPost("/{id:guid}/secret", ChangeWebhookSecret).WithName(nameof(ChangeWebhookSecret))
            .WithSummary("Makes another secret; the one before signs as well for a day. Owners only.").Finds();
        webhooks.MapGet("/{id:guid}/deliveries", ListDeliveries).WithName(nameof(ListDeliveries))
            .WithSummary("What it has to deliver, at most 100, and the last 50 that are over. Owners only.").Finds();
        webhooks.MapPost("/{id:guid}/replay", ReplayDelivery).WithName(nameof(ReplayDelivery))
            .WithSummary("Delivers one of its entries once more, or one that waits at once. Owners only.")
            .Finds("webhook.no_such_delivery", "webhook.full").TakesBody();
        webhooks.MapPost("/{id:guid}/test", TestWebhook).WithName(nameof(TestWebhook))
            .WithSummary("Sends a `webhook.ping`. Owners only.").Finds("webhook.full");
        return webhooks;
    }

    private static async Task<Results<Ok<WebhooksResponse>, ProblemHttpResult>> ListWebhooks(
        RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Webhooks(tenant).List()).ToHttp(WebhooksResponse.From);

    private static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> SetWebhook(
        Guid id, WebhookRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Webhooks(tenant).SetUp(id, body.ToTerms())).ToHttp(WebhookResponse.From);

    private static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> RemoveWebhook(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Webhooks(tenant).Remove(id)).ToHttp(WebhookResponse.From);

    private static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> PauseWebhook(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Webhooks(tenant).Pause(id)).ToHttp(WebhookResponse.From);

    private static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> ResumeWebhook(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Webhooks(tenant).Unpause(id)).ToHttp(WebhookResponse.From);

    private static async Task<Results<Ok<WebhookSecretResponse>, ProblemHttpResult>> ReadWebhookSecret(
        Guid id, RequestTenant tenant, HttpResponse response, IGrainFactory grains)
    {
        response.Headers.CacheControl = "no-store";
        return (await grains.Webhooks(tenant).Secret(id)).ToHttp(WebhookSecretResponse.From);
    }

    private static async Task<Results<Ok<WebhookSecretResponse>, ProblemHttpResult>> ChangeWebhookSecret(
        Guid id, RequestTenant tenant, HttpResponse response, IGrainFactory grains)
    {
        response.Headers.CacheControl = "no-store";
        return (await grains.Webhooks(tenant).ChangeSecret(id)).ToHttp(WebhookSecretResponse.From);
    }

    private static async Task<Results<Ok<DeliveriesResponse>, ProblemHttpResult>> ListDeliveries(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Webhook(tenant, id).Deliveries()).ToHttp(DeliveriesResponse.From);

    private static async Task<Results<Ok<DeliveryResponse>, ProblemHttpResult>> ReplayDelivery(
        Guid id, ReplayRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Webhook(tenant, id).Replay(body.Name)).ToHttp(DeliveryResponse.From);

    private static async Task<Results<Ok<DeliveryResponse>, ProblemHttpResult>> TestWebhook(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Webhook(tenant, id).Ping()).ToHttp(DeliveryResponse.From);

    /// <summary>The grain of what a tenant has set.</summary>
    public static IWebhooksGrain Webhooks(this IGrainFactory grains, RequestTenant tenant) =>
        grains.GetGrain<IWebhooksGrain>(new WebhooksKey(tenant.Id).ToString());

    /// <summary>The grain of one webhook's deliveries.</summary>
    public static IWebhookGrain Webhook(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IWebhookGrain>(new WebhookKey(tenant.Id, id).ToString());

    private static RouteHandlerBuilder Finds(this RouteHandlerBuilder endpoint, params string[] codes) =>
        endpoint.Refuses(["webhook.not_found", "caller.role_too_low", "caller.member_needed", .. codes]);
}
