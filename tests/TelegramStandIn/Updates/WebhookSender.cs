using System.Net.Http.Headers;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Updates;

/// <summary>
/// Delivers updates to the webhook: those of one chat one after another, chats side by side, and again with growing
/// pauses until the answer is 2xx.
/// </summary>
internal sealed class WebhookSender(World world, IHttpClientFactory clients) : BackgroundService
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (ready, hook, pause, arrived) = world.Act(Next);
            foreach (var pending in ready)
            {
                _ = Deliver(pending, hook!, stoppingToken);
            }

            try
            {
                await arrived.WaitAsync(pause, world.Clock, stoppingToken);
            }
            catch (Exception e) when (e is TimeoutException or OperationCanceledException)
            {
                // Time to look again, or to leave.
            }
        }
    }

    private (List<PendingUpdate> Ready, Webhook? Hook, TimeSpan Pause, Task Arrived) Next()
    {
        var ready = new List<PendingUpdate>();
        var pause = Idle;
        if (world.Bot.Webhook is { } hook)
        {
            var busy = new HashSet<long?>();
            var free = hook.MaxConnections - world.Updates.Pending.Count(pending => pending.InFlight);
            foreach (var pending in world.Updates.Pending.Where(pending => !pending.Withheld))
            {
                // An update that waits holds back the later ones of its chat.
                if (!busy.Add(pending.Update.ChatId) || pending.InFlight)
                {
                    continue;
                }

                var left = pending.NotBefore - world.Now;
                if (left > TimeSpan.Zero)
                {
                    pause = left < pause ? left : pause;
                }
                else if (ready.Count < free)
                {
                    pending.InFlight = true;
                    ready.Add(pending);
                }
            }
        }

        return (ready, world.Bot.Webhook, pause, world.Updates.Arrived.Next);
    }

    private async Task Deliver(PendingUpdate pending, Webhook hook, CancellationToken stopping)
    {
        var failure = await Post(pending, hook, stopping);
        world.Act(() =>
        {
            pending.InFlight = false;
            if (failure is null)
            {
                world.Updates.Done(pending);
            }
            else
            {
                world.Updates.LastFailure = new DeliveryFailure(world.Now, failure);
                var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(pending.Failures++, 6)) / 2);
                pending.NotBefore = world.Now + (pause < Longest ? pause : Longest);
            }

            world.Updates.Arrived.Pulse();
        });
    }

    private async Task<string?> Post(PendingUpdate pending, Webhook hook, CancellationToken stopping)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url);
            request.Content = new ByteArrayContent(pending.Update.Json.Utf8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (hook.SecretToken is { } secret)
            {
                request.Headers.Add(SecretHeader, secret);
            }

            using var client = clients.CreateClient(nameof(WebhookSender));
            using var response = await client.SendAsync(request, stopping);
            return response.IsSuccessStatusCode
                ? null
                : $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return e is HttpRequestException ? "Connection refused" : "Read timeout expired";
        }
    }
}
