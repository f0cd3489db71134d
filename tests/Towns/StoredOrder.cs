using System.Text.Json;

namespace LytSlot.Towns;

/// <summary>An order's row.</summary>
internal sealed record StoredOrder(string Key, string Status, DateTimeOffset? DueAt, JsonElement State)
{
    /// <summary>Final, and nothing is outstanding.</summary>
    public bool IsSettled =>
        DueAt is null && Status is "completed" or "expired" or "cancelled" or "rejected" or "failed" or "breached";

    public Guid Tenant => Guid.ParseExact(Key.Split('/')[0].Split(':')[1], "N");

    public Guid Id => Guid.ParseExact(Key.Split('/')[1].Split(':')[1], "N");

    public static StoredOrder Parse(string json) =>
        JsonSerializer.Deserialize<StoredOrder>(json, JsonSerializerOptions.Web)!;

    public string? Text(string member) => State.TryGetProperty(member, out var value) ? value.ToString() : null;
}
