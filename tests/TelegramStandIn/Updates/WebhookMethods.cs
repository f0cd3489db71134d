using System.Text.RegularExpressions;
using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Updates;

/// <summary>Choosing between polling and a webhook. Any address is allowed here, not only https.</summary>
internal static partial class WebhookMethods
{
    private const int DefaultConnections = 40;

    public static object Set(BotCall call)
    {
        var url = call.RequiredText("url");
        if (url.Length == 0)
        {
            return Delete(call);
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw Refusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }

        var secret = call.Args.Text("secret_token");
        if (secret is not null && !Secret().IsMatch(secret))
        {
            throw Refusal.BadRequest("secret token contains unallowed characters");
        }

        DropIfAsked(call);
        var connections = (int)Math.Clamp(call.Args.Number("max_connections") ?? DefaultConnections, 1, 100);
        call.World.Put(call.World.Bot with
        {
            Webhook = new Webhook(url, secret, connections),
            AllowedUpdates = AllowedUpdates.Read(call) ?? call.World.Bot.AllowedUpdates,
        });
        call.World.Updates.Arrived.Pulse();
        return true;
    }

    public static object Delete(BotCall call)
    {
        DropIfAsked(call);
        call.World.Put(call.World.Bot with { Webhook = null });
        return true;
    }

    public static object Info(BotCall call)
    {
        var bot = call.World.Bot;
        var failure = call.World.Updates.LastFailure;
        return new WebhookInfo
        {
            Url = bot.Webhook?.Url ?? "",
            HasCustomCertificate = false,
            PendingUpdateCount = call.World.Updates.Count,
            LastErrorDate = bot.Webhook is null ? null : failure?.At.ToUnixTimeSeconds(),
            LastErrorMessage = bot.Webhook is null ? null : failure?.What,
            MaxConnections = bot.Webhook?.MaxConnections,
            AllowedUpdates = bot.AllowedUpdates is { Length: > 0 } allowed ? allowed : null,
        };
    }

    private static void DropIfAsked(BotCall call)
    {
        if (call.Args.Flag("drop_pending_updates"))
        {
            call.World.Updates.DropAll();
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();
}
