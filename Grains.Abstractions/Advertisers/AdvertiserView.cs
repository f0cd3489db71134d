namespace LytSlot.Advertisers;

/// <summary>What a tenant thinks of an advertiser.</summary>
/// <param name="Key">Tenant and advertiser.</param>
/// <param name="Standing">On which list they are.</param>
/// <param name="Note">Why, in the tenant's words; null when nobody said.</param>
/// <param name="SetBy">Telegram user id of who set it last; null: nobody ever did.</param>
/// <param name="SetAt">When, UTC; null: never.</param>
[GenerateSerializer, Immutable, Alias("lyt.AdvertiserView")]
public sealed record AdvertiserView(
    [property: Id(0)] AdvertiserKey Key,
    [property: Id(1)] Standing Standing,
    [property: Id(2)] string? Note,
    [property: Id(3)] long? SetBy,
    [property: Id(4)] DateTimeOffset? SetAt);
