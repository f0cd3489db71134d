namespace LytSlot.Silo.Payments;

/// <summary>Admins of the platform, section <c>Admins</c>, as the API knows them.</summary>
internal sealed record AdminSettings
{
    public const string Section = "Admins";

    /// <summary>Telegram user ids; none by default, and then only owners are told of money that went astray.</summary>
    public IReadOnlyList<long> TelegramIds { get; init; } = [];
}
