namespace LytSlot;

/// <summary>What an API key may do, any of them together. Members, roles and keys are for people only.</summary>
[Flags, GenerateSerializer, Alias("lyt.ApiKeyScopes")]
public enum ApiKeyScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read what viewers read, money aside.</summary>
    Read = 1,

    /// <summary>Decide about orders and advertisers, as managers do.</summary>
    Orders = 2,

    /// <summary>Change channels: settings, prices, promo codes, blocked times, as managers do.</summary>
    Channels = 4,

    /// <summary>Read the books, give money back, ask for payouts, as far as whoever made the key may.</summary>
    Money = 8,
}
