namespace LytSlot.Towns.Drivers;

/// <summary>A button under a message.</summary>
internal sealed record SeenButton(string Text, string? Data, string? Url);
