using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LytSlot.Webhooks;

namespace LytSlot.Grains.Webhooks;

/// <summary>What a tenant may set for its webhooks. Pure; null stands for "nothing to do".</summary>
internal static partial class WebhooksRules
{
    /// <summary>How many a tenant has at most.</summary>
    public const int Most = 10;

    private const int MostKinds = 50;
    private const int LongestUrl = 500;
    private const int LongestDescription = 200;
    private const int HttpsPort = 443;
    private const int FirstFreePort = 1024;

    /// <summary>How long the secret before still signs.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>Why this can't be set; null: it can.</summary>
    public static Refusal? Objection(WebhookTerms terms, WebhookPolicy policy) =>
        !CleanText.Is(terms.Url) || !IsAddress(terms.Url, policy.AllowsPrivate) ? WebhookRefusals.BadUrl
        : terms.Kinds.Length > MostKinds || !terms.Kinds.All(kind => kind is not null && Kind().IsMatch(kind))
            ? WebhookRefusals.BadKinds
        : terms.Description is { } words && !CleanText.Fits(words, 0, LongestDescription)
            ? WebhookRefusals.BadDescription
        : null;

    public static WebhookEndpoint? Find(WebhooksState state, Guid id) =>
        state.Endpoints.FirstOrDefault(endpoint => endpoint.Id == id);

    /// <summary>With a webhook as it is to be; refused when there are too many.</summary>
    /// <param name="state">What is set.</param>
    /// <param name="key">Which one.</param>
    /// <param name="terms">Without an objection.</param>
    /// <param name="secret">For a new one.</param>
    /// <param name="stamp">Who does it, when.</param>
    public static Decision<WebhooksState> Set(
        WebhooksState state, WebhookKey key, WebhookTerms terms, string secret, Stamp stamp)
    {
        ImmutableArray<string> kinds = [.. terms.Kinds.Distinct().Order(StringComparer.Ordinal)];
        if (Find(state, key.Webhook) is { } known)
        {
            return known.Url == terms.Url && known.Kinds.SequenceEqual(kinds) && known.Description == terms.Description
                ? Decision.Unchanged
                : With(
                    state,
                    known with { Url = terms.Url, Kinds = kinds, Description = terms.Description },
                    "webhook_changed",
                    stamp);
        }

        return state.Endpoints.Length >= Most
            ? WebhookRefusals.TooMany
            : Happened(
                state with
                {
                    TenantId = key.Tenant,
                    Endpoints = state.Endpoints.Add(
                        new(key.Webhook, terms.Url, kinds, terms.Description, stamp.At, secret, stamp.At)),
                },
                key.Webhook,
                "webhook_added",
                stamp);
    }

    public static WebhooksState Removed(WebhooksState state, WebhookEndpoint endpoint, Stamp stamp) => Happened(
        state with { Endpoints = state.Endpoints.Remove(endpoint) }, endpoint.Id, "webhook_removed", stamp);

    public static WebhooksState? Paused(WebhooksState state, WebhookEndpoint endpoint, Stamp stamp) =>
        endpoint.IsPaused ? null : With(state, endpoint with { IsPaused = true }, "webhook_paused", stamp);

    public static WebhooksState? Resumed(WebhooksState state, WebhookEndpoint endpoint, Stamp stamp) =>
        endpoint.IsPaused
            ? With(state, endpoint with { IsPaused = false, ResumedAt = stamp.At }, "webhook_resumed", stamp)
            : null;

    public static WebhooksState SecretChanged(
        WebhooksState state, WebhookEndpoint endpoint, string secret, Stamp stamp) => With(
            state,
            endpoint with { Secret = secret, SecretAt = stamp.At, Previous = endpoint.Secret },
            "webhook_secret_changed",
            stamp);

    /// <summary>What signs at a moment, the newest first.</summary>
    public static WebhookSecret SecretsAt(WebhookEndpoint endpoint, DateTimeOffset now)
    {
        var until = endpoint.SecretAt + Overlap;
        return endpoint.Previous is { } previous && now < until
            ? new(endpoint.Secret, previous, until)
            : new(endpoint.Secret, null, null);
    }

    public static WebhookView View(WebhookEndpoint endpoint) => new(
        endpoint.Id,
        endpoint.Url,
        endpoint.Kinds,
        endpoint.Description,
        endpoint.IsPaused,
        endpoint.CreatedAt,
        endpoint.SecretAt);

    private static bool IsAddress(string url, bool allowsPrivate) =>
        url.Length <= LongestUrl
        && Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && parsed is { UserInfo: "", Fragment: "", Host: not "" }
        && (allowsPrivate
            ? parsed.Scheme is "https" or "http"
            : parsed is { Scheme: "https", HostNameType: UriHostNameType.Dns, Port: HttpsPort or >= FirstFreePort });

    private static WebhooksState With(WebhooksState state, WebhookEndpoint endpoint, string kind, Stamp stamp) =>
        Happened(
            state with
            {
                Endpoints = [.. state.Endpoints.Select(other => other.Id == endpoint.Id ? endpoint : other)],
            },
            endpoint.Id,
            kind,
            stamp);

    /// <summary>The reason of each fact is the webhook's id.</summary>
    private static WebhooksState Happened(WebhooksState next, Guid id, string kind, Stamp stamp) => next with
    {
        Version = next.Version + 1,
        Events = [new(next.Version + 1, kind, stamp.At, stamp.Actor, id.ToString(), stamp.Trace)],
    };

    [GeneratedRegex(@"\A(order|channel|payout)\.[a-z_]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();
}
