using System.Collections.Immutable;
using LytSlot.Audit;
using LytSlot.Grains.Audit;
using LytSlot.Grains.Conversations;
using LytSlot.Webhooks;

namespace LytSlot.Grains.Webhooks;

/// <summary>
/// Takes what happened and sends what is due. May be repeated: what was sent and not stored is sent again, under the
/// same name.
/// </summary>
internal sealed class WebhookErrands(IGrainFactory grains, IAuditLog log, IWebhookSender sender, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>One round. The caller is the system.</summary>
    public async Task Run(WebhookKey key, WebhookSight sight)
    {
        var work = grains.GetGrain<IWebhookWork>(key.ToString());
        var endpoint = await grains.GetGrain<IWebhooksWork>(new WebhooksKey(key.Tenant).ToString()).Find(key.Webhook);
        if (endpoint is null or { IsPaused: true }
            || (await grains.Tenant(key.Tenant).Read()).Value is null or { Suspended: true })
        {
            await work.Rest(isGone: endpoint is null);
            return;
        }

        var state = WebhookRules.Of(sight.State, key, endpoint.CreatedAt);
        var (taken, mark) = await Look(key, endpoint, state, sight);
        var now = time.GetUtcNow();
        var secret = WebhooksRules.SecretsAt(endpoint, now);
        var tried = await Task.WhenAll(WebhookRules.Due(state, taken, now)
            .Select(delivery => Try(endpoint, secret, delivery)));
        await work.Finish(new(endpoint.CreatedAt, state.Mark, mark, taken, [.. tried]));
    }

    /// <summary>What is new and wanted, as far as there is room for it, and how far was looked.</summary>
    private async Task<(ImmutableArray<AuditEntry> Taken, DateTimeOffset Mark)> Look(
        WebhookKey key, WebhookEndpoint endpoint, WebhookState state, WebhookSight sight)
    {
        var reached = sight.State.CreatedAt is null || sight.State.CreatedAt == endpoint.CreatedAt
            ? sight.Reached ?? state.Mark
            : null;
        var from = WebhookRules.LookFrom(endpoint, reached);
        var mark = reached ?? endpoint.CreatedAt;
        var known = WebhookRules.Names(state);
        known.UnionWith(sight.Seen);
        var taken = ImmutableArray.CreateBuilder<AuditEntry>();
        string? after = null;
        do
        {
            if (taken.Count >= WebhookRules.Room(state))
            {
                break;
            }

            var page = await log.Since(key.Tenant, from, new(after, PageSize), CancellationToken.None)
                ?? throw new InvalidOperationException("The log does not know its own cursor.");
            foreach (var entry in page.Entries)
            {
                if (taken.Count >= WebhookRules.Room(state))
                {
                    break;
                }

                mark = WebhookRules.Later(mark, entry.At);
                if (WebhookRules.Wants(endpoint, entry) && known.Add(entry.Name()))
                {
                    taken.Add(entry);
                }
            }

            after = page.Next;
        }
        while (after is not null);

        return (taken.DrainToImmutable(), mark);
    }

    private async Task<WebhookDelivery> Try(WebhookEndpoint endpoint, WebhookSecret secret, WebhookDelivery delivery)
    {
        var body = WebhookBody.Of(delivery.Entry);
        var answer = await sender.Send(new(
            endpoint.Url,
            delivery.Entry.Name(),
            body,
            WebhookSignature.Of(body, secret, time.GetUtcNow())));
        return WebhookRules.Tried(delivery, answer, time.GetUtcNow());
    }
}
