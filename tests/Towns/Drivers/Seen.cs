using System.Text.Json;

namespace LytSlot.Towns.Drivers;

/// <summary>A message or post as the stand-in's control interface shows it.</summary>
internal sealed record Seen(
    long ChatId,
    int MessageId,
    bool FromBot,
    DateTimeOffset SentAt,
    DateTimeOffset? DeletedAt,
    string? Text,
    IReadOnlyList<JsonElement>? Entities,
    IReadOnlyList<IReadOnlyList<SeenButton>> Buttons,
    SeenInvoice? Invoice,
    long Version)
{
    /// <summary>What was done to it, from its sending on.</summary>
    public IReadOnlyList<SeenStep> Life { get; init; } = [];

    public IEnumerable<SeenButton> AllButtons => Buttons.SelectMany(row => row);

    /// <summary>Kinds and places of the entities: <c>bold 0+5</c>.</summary>
    public IEnumerable<string> Marks => (Entities ?? []).Select(entity =>
        $"{entity.GetProperty("type").GetString()} {entity.GetProperty("offset")}+{entity.GetProperty("length")}");

    /// <summary>Id of the payment page that a button leads to; null when none does.</summary>
    public string? Page => AllButtons.Select(button => button.Url)
        .FirstOrDefault(url => url?.Contains("/page/", StringComparison.Ordinal) is true)?.Split('/')[^1];

    public SeenButton? Button(string prefix) =>
        AllButtons.FirstOrDefault(button => button.Data?.StartsWith(prefix, StringComparison.Ordinal) == true);
}
