using LytSlot.Advertisers;

namespace LytSlot.ApiHost.Advertisers;

/// <summary>On which list an advertiser is.</summary>
/// <param name="Standing">The list.</param>
/// <param name="Note">Why, in the tenant's words; null when nobody said.</param>
/// <param name="SetBy">Telegram id of the member who set it last; null: nobody ever did.</param>
/// <param name="SetAt">When, UTC; null: never.</param>
internal sealed record StandingResponse(Standing Standing, string? Note, long? SetBy, DateTimeOffset? SetAt)
{
    public static StandingResponse Of(AdvertiserView advertiser) =>
        new(advertiser.Standing, advertiser.Note, advertiser.SetBy, advertiser.SetAt);
}
