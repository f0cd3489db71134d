using System.ComponentModel.DataAnnotations;

namespace LytSlot.BotHost.Updates;

/// <summary>How updates come in, section <c>Telegram</c>. All bot hosts must agree.</summary>
internal sealed record UpdatesSettings : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telegram";

    /// <summary>Where a webhook's updates are taken, and how <see cref="WebhookUrl"/> must end.</summary>
    public const string Path = "/telegram/updates";

    /// <summary>Whether we ask Telegram or Telegram calls us.</summary>
    public UpdatesSource Updates { get; init; } = UpdatesSource.Polling;

    /// <summary>The address that Telegram calls; needed with a webhook only.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>What Telegram shows with every call: 32 to 256 of <c>A-Za-z0-9_-</c>; for a webhook only.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>How many calls Telegram may make at once, over all hosts.</summary>
    [Range(1, 100)]
    public int WebhookConnections { get; init; } = 40;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Updates is not UpdatesSource.Webhook)
        {
            yield break;
        }

        if (!Uri.TryCreate(WebhookUrl, UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https")
            || !url.AbsolutePath.EndsWith(Path, StringComparison.Ordinal))
        {
            yield return new($"not an address that ends with {Path}", [nameof(WebhookUrl)]);
        }

        if (WebhookSecret is not { Length: >= 32 and <= 256 } secret
            || !secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            yield return new("not 32 to 256 of A-Z a-z 0-9 _ -", [nameof(WebhookSecret)]);
        }
    }
}
