namespace LytSlot.Towns.Drivers;

/// <summary>How the bot answered a tap.</summary>
internal sealed record Tapped(bool Answered, string? Text, string? Url, bool Alert);
