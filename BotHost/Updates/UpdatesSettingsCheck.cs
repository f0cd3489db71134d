using Microsoft.Extensions.Options;

namespace LytSlot.BotHost.Updates;

/// <summary>Outside development Telegram comes by https, or the secret would be readable on the way.</summary>
internal sealed class UpdatesSettingsCheck(IHostEnvironment environment) : IValidateOptions<UpdatesSettings>
{
    public ValidateOptionsResult Validate(string? name, UpdatesSettings options) =>
        options is { Updates: UpdatesSource.Webhook, WebhookUrl: { } url }
        && !environment.IsDevelopment()
        && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? ValidateOptionsResult.Fail("Telegram:WebhookUrl: not https (environment variable Telegram__WebhookUrl)")
            : ValidateOptionsResult.Success;
}
