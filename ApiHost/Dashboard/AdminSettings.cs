namespace LytSlot.ApiHost.Dashboard;

/// <summary>Admins of the platform, section <c>Admins</c>.</summary>
internal sealed record AdminSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Admins";

    /// <summary>Telegram user ids; none by default, and then nobody sees the dashboard.</summary>
    public IReadOnlyList<long> TelegramIds { get; init; } = [];

    /// <summary>Whether the person is an admin.</summary>
    public bool Has(long? person) => person is { } id && TelegramIds.Contains(id);
}
