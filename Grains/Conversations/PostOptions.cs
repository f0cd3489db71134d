using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;

namespace LytSlot.Grains.Conversations;

/// <summary>How a post is shown, beside what it says: what the person may change before they confirm.</summary>
internal sealed record PostOptions
{
    /// <summary>Whether it is an album, which has no buttons.</summary>
    public bool IsAlbum { get; init; }

    /// <summary>Whether it is a text with a link, which has a preview or not.</summary>
    public bool HasLink { get; init; }

    /// <summary>Whether it holds pictures, which may have their caption above them.</summary>
    public bool HasPictures { get; init; }

    public bool HasCaption { get; init; }

    public bool Silent { get; init; }

    public bool LinkPreview { get; init; }

    public LinkLook Look { get; init; } = new();

    public bool CaptionAbove { get; init; }

    public bool HasSpoiler { get; init; }

    public bool IsPinned { get; init; }

    /// <summary>Whether the channel and the format let a post be pinned.</summary>
    public bool MayPin { get; init; }

    public ImmutableArray<LinkButton> Buttons { get; init; } = [];

    /// <summary>Which links are counted.</summary>
    public LinkCounting Counts { get; init; }

    /// <summary>Whether it has links behind words.</summary>
    public bool HasTextLinks { get; init; }

    /// <summary>Whether there is anything to be counted.</summary>
    [JsonIgnore]
    public bool HasCountable => HasTextLinks || Buttons.Any(button => LinkRules.IsCountable(button.Url));

    /// <summary>The options of a post as it is.</summary>
    /// <param name="taken">The post.</param>
    /// <param name="mayPin">Whether it may be pinned where it goes.</param>
    public static PostOptions Of(PostContent taken, bool mayPin) => Given(LinkRules.AsGiven(taken), mayPin);

    /// <summary>The same post, shown so.</summary>
    public PostContent Apply(PostContent taken) => Applied(LinkRules.AsGiven(taken));

    /// <summary>
    /// Another post of the same person: how it looks is theirs to say anew, what goes with it stays.
    /// </summary>
    public PostContent Carry(PostContent another) => another with
    {
        Silent = Silent,
        IsPinned = IsPinned && MayPin,
        Buttons = another.Media.Length > 1 ? [] : Buttons,
        Clicks = new(Counts, []),
    };

    /// <summary>What is counted after this: buttons, links behind words as well, nothing, and again.</summary>
    public PostOptions OtherCounting() => this with
    {
        Counts = Counts switch
        {
            LinkCounting.None => LinkCounting.Buttons,
            LinkCounting.Buttons when HasTextLinks => LinkCounting.All,
            _ => LinkCounting.None,
        },
    };

    /// <summary>The size after this one: as Telegram likes, large, small, and again.</summary>
    public PostOptions OtherSize() => this with
    {
        Look = Look switch
        {
            { IsLarge: true } => Look with { IsLarge = false, IsSmall = true },
            { IsSmall: true } => Look with { IsSmall = false },
            _ => Look with { IsLarge = true },
        },
    };

    private static PostOptions Given(PostContent content, bool mayPin) => new()
    {
        MayPin = mayPin,
        IsPinned = content.IsPinned && mayPin,
        IsAlbum = content.Media.Length > 1,
        HasLink = content.Media.IsEmpty && (content.Preview?.Url is not null
            || content.Text.Entities.Any(entity => entity.Kind is "url" or "text_link")),
        HasPictures = content.Media.Any(medium => medium.Kind is not MediaKind.Document),
        HasCaption = content.Text.Text.Length > 0,
        Silent = content.Silent,
        LinkPreview = content.LinkPreview,
        Look = content.Preview ?? new(),
        CaptionAbove = content.CaptionAbove,
        HasSpoiler = content.Media.Any(medium => medium.HasSpoiler),
        Buttons = content.Buttons,
        Counts = content.Clicks?.Which ?? LinkCounting.None,
        HasTextLinks = LinkRules.HasTextLinks(content),
    };

    private PostContent Applied(PostContent content) => content with
    {
        Silent = Silent,
        IsPinned = IsPinned && MayPin,
        LinkPreview = LinkPreview,
        Preview = LinkPreview && Look != new LinkLook() ? Look : null,
        CaptionAbove = CaptionAbove,
        Media = [.. content.Media.Select(medium => medium with
        {
            HasSpoiler = HasSpoiler && medium.Kind is not MediaKind.Document,
        })],
        Buttons = IsAlbum ? [] : Buttons,
        Clicks = CountedLinks.Wish(Counts),
    };
}
