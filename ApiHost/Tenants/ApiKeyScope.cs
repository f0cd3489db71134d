namespace LytSlot.ApiHost.Tenants;

/// <summary>One of the things that an API key may do.</summary>
public enum ApiKeyScope
{
    /// <summary>Never used.</summary>
    None = ApiKeyScopes.None,

    /// <summary>Read what viewers read, money aside.</summary>
    Read = ApiKeyScopes.Read,

    /// <summary>Decide about orders and advertisers.</summary>
    Orders = ApiKeyScopes.Orders,

    /// <summary>Change channels: settings, prices, promo codes, blocked times.</summary>
    Channels = ApiKeyScopes.Channels,

    /// <summary>Read the books, give money back, ask for payouts.</summary>
    Money = ApiKeyScopes.Money,
}
