using LytSlot.Calendar;
using LytSlot.Creatives;

namespace LytSlot.Grains.Calendar;

/// <summary>A wish to take a slot, and on whose behalf.</summary>
/// <param name="Wish">The slot.</param>
/// <param name="Advertiser">Telegram user id of who is to pay.</param>
internal sealed record Booking(BookSlot Wish, long Advertiser)
{
    /// <summary>The group it is bought in; null when it is bought alone.</summary>
    public Guid? Group { get; init; }

    /// <summary>How many slots are bought together, this one included.</summary>
    public int Slots { get; init; } = 1;

    /// <summary>Telegram user id of the member who books for the advertiser; null: the advertiser does.</summary>
    public long? Member { get; init; }

    /// <summary>The API key that books in the member's name; null: they do themselves.</summary>
    public Guid? Key { get; init; }

    /// <summary>What the member has typed, which is not written yet; null where the advertiser books.</summary>
    public PostContent? Typed { get; init; }

    /// <summary>The member's request, which may come again; null without a key.</summary>
    public Attempt? Attempt { get; init; }
}
