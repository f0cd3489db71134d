using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Orders;

namespace LytSlot.ApiHost.Orders;

/// <summary>A post as it was sent.</summary>
/// <param name="Version">Which version of the order's post it is.</param>
/// <param name="Text">The text, or the caption.</param>
/// <param name="Entities">How parts of the text are drawn.</param>
/// <param name="Media">None, one, or an album.</param>
/// <param name="Buttons">Link buttons under it.</param>
/// <param name="IsSilent">Sent without a sound.</param>
/// <param name="HasLinkPreview">Whether the first link is shown with a preview.</param>
/// <param name="CountedLinks">Links whose clicks are counted, and where they lead.</param>
internal sealed record CreativeResponse(
    CreativeVersionResponse Version,
    string Text,
    ImmutableArray<TextEntityResponse> Entities,
    ImmutableArray<MediaKind> Media,
    ImmutableArray<LinkButtonResponse> Buttons,
    bool IsSilent,
    bool HasLinkPreview,
    ImmutableArray<CountedLinkResponse> CountedLinks)
{
    public static CreativeResponse From(CreativeVersion version, CreativeView creative) => new(
        CreativeVersionResponse.From(version),
        creative.Content.Text.Text,
        [.. creative.Content.Text.Entities.Select(e => new TextEntityResponse(e.Kind, e.Offset, e.Length, e.Url))],
        [.. creative.Content.Media.Select(medium => medium.Kind)],
        [.. creative.Content.Buttons.Select(button => new LinkButtonResponse(button.Text, button.Url))],
        creative.Content.Silent,
        creative.Content.LinkPreview,
        [.. creative.Content.Clicks?.Links.Select(link => new CountedLinkResponse(link.Code, link.Url)) ?? []]);
}

/// <summary>A part of a text that is drawn in a special way, as Telegram's Bot API names it.</summary>
/// <param name="Kind"><c>bold</c>, <c>text_link</c> and so on.</param>
/// <param name="Offset">Start, in UTF-16 units.</param>
/// <param name="Length">Length, in UTF-16 units.</param>
/// <param name="Url">Target of a <c>text_link</c>; null otherwise.</param>
internal sealed record TextEntityResponse(string Kind, int Offset, int Length, string? Url);

/// <summary>A button that opens a link.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Url">Where it leads.</param>
internal sealed record LinkButtonResponse(string Text, string Url);

/// <summary>A link whose clicks are counted.</summary>
/// <param name="Code">How its address in the post ends, after <c>/r/</c>.</param>
/// <param name="Url">Where it leads.</param>
internal sealed record CountedLinkResponse(string Code, string Url);
