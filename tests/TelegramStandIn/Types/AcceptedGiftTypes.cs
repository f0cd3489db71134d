namespace LytSlot.TelegramStandIn.Types;

/// <summary>Required by <see cref="ChatFullInfo"/>; the stand-in has no gifts.</summary>
internal sealed record AcceptedGiftTypes
{
    public bool UnlimitedGifts { get; init; }

    public bool LimitedGifts { get; init; }

    public bool UniqueGifts { get; init; }

    public bool PremiumSubscription { get; init; }

    public bool GiftsFromChannels { get; init; }
}
