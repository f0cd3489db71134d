using Microsoft.Extensions.Options;

namespace LytSlot.Silo.Webhooks;

/// <summary>Outside development a tenant's address that leads inside would open our own network to tenants.</summary>
internal sealed class WebhookSettingsCheck(IHostEnvironment environment) : IValidateOptions<WebhookSettings>
{
    public ValidateOptionsResult Validate(string? name, WebhookSettings options) =>
        options.AllowPrivate && !environment.IsDevelopment()
            ? ValidateOptionsResult.Fail(
                $"Webhooks:AllowPrivate can't be 'true' in the environment {environment.EnvironmentName}.")
            : ValidateOptionsResult.Success;
}
