using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LytSlot.BotHost.Updates;
using LytSlot.ServiceDefaults.Cluster;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.BotHost.Webhooks;

/// <summary>
/// Where Telegram brings updates (https://core.telegram.org/bots/api#setwebhook). Only a handled one is answered 200:
/// whatever else is answered, Telegram comes again with it.
/// </summary>
internal static partial class WebhookEndpoint
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private const long LargestBody = 1024 * 1024;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Maps the address; without a webhook in the settings it answers 404.</summary>
    public static void MapWebhook(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapPost(UpdatesSettings.Path, TakeUpdate)
            .AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
    }

    private static async Task<StatusCodeHttpResult> TakeUpdate(
        HttpContext context,
        UpdatesSettings settings,
        ClusterState cluster,
        UpdateParser parser,
        WebhookIntake intake,
        ILogger<WebhookIntake> log)
    {
        if (settings is not { Updates: UpdatesSource.Webhook, WebhookSecret: { } secret })
        {
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        }

        if (!IsSame(secret, context.Request.Headers[SecretHeader].ToString()))
        {
            LogStranger(log);
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (cluster.Reason is { } reason)
        {
            LogAway(log, reason);
            return Later(context);
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(
                context.Request.Body, cancellationToken: context.RequestAborted);
            return parser.Parse(json.RootElement) is not { } update
                ? TypedResults.StatusCode(StatusCodes.Status400BadRequest)
                : await intake.Take(update) ? TypedResults.StatusCode(StatusCodes.Status200OK)
                : Later(context);
        }
        catch (BadHttpRequestException unreadable)
        {
            return TypedResults.StatusCode(unreadable.StatusCode);
        }
        catch (JsonException)
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException)
        {
            return Later(context);
        }
    }

    private static StatusCodeHttpResult Later(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Takes as long for any two texts: hashes are of one length and hide what differs.</summary>
    private static bool IsSame(string secret, string shown) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(secret)), SHA256.HashData(Encoding.UTF8.GetBytes(shown)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody without the secret called the webhook")]
    private static partial void LogStranger(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An update is to come again: the cluster is away ({Reason})")]
    private static partial void LogAway(ILogger logger, string reason);
}
