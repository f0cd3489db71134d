using System.Collections.Concurrent;
using LytSlot.Grains.Webhooks;
using LytSlot.Webhooks;

namespace LytSlot.Testing.Cluster;

/// <summary>Tenants' addresses: all that was posted, and the answer each gives, 200 until said otherwise.</summary>
internal sealed class FakeWebhookSender : IWebhookSender
{
    private readonly ConcurrentQueue<WebhookPost> _posts = new();

    /// <summary>What an address answers, if not 200.</summary>
    public ConcurrentDictionary<string, WebhookAnswer> Answers { get; } = new();

    /// <summary>Addresses that answer only when they are told.</summary>
    public ConcurrentDictionary<string, Task> Waits { get; } = new();

    /// <summary>What was posted to an address, in order.</summary>
    public IReadOnlyList<WebhookPost> PostsTo(string url) => [.. _posts.Where(post => post.Url == url)];

    public async Task<WebhookAnswer> Send(WebhookPost post)
    {
        _posts.Enqueue(post);
        await Waits.GetValueOrDefault(post.Url, Task.CompletedTask);
        return Answers.GetValueOrDefault(post.Url, new(200, DeliveryFault.None));
    }
}
