namespace LytSlot.Grains.Webhooks;

/// <summary>What is sent.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Name">Name of the entry.</param>
/// <param name="Body">JSON.</param>
/// <param name="Signature">Signature of the body, as the header has it.</param>
internal sealed record WebhookPost(string Url, string Name, string Body, string Signature);
