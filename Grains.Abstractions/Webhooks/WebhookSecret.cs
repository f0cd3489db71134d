namespace LytSlot.Webhooks;

/// <summary>What the posts of a webhook are signed with.</summary>
/// <param name="Secret">32 random bytes in base64; it is these characters that sign.</param>
/// <param name="Previous">The one before, which signs as well for a day after the change; null: none does.</param>
/// <param name="PreviousUntil">Until when it does, UTC; null: none does.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhookSecret")]
public sealed record WebhookSecret(
    [property: Id(0)] string Secret,
    [property: Id(1)] string? Previous,
    [property: Id(2)] DateTimeOffset? PreviousUntil)
{
    /// <summary>Nothing of them: logs are read by many.</summary>
    public override string ToString() => nameof(WebhookSecret);
}
