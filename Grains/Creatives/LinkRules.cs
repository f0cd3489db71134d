using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LytSlot.Creatives;

namespace LytSlot.Grains.Creatives;

/// <summary>
/// Puts the redirect's addresses into a post as it is taken, before anybody sees or approves it, and takes them out
/// again where the post is edited. A code follows from the creative's key, so taking the same post again gives the
/// same; that key holds 74 random bits, so nobody else can tell it.
/// </summary>
internal static class LinkRules
{
    private const string TextLink = "text_link";

    /// <summary>64 bits: 11 characters.</summary>
    private const int CodeBytes = 8;

    /// <summary>The post with what is counted where nobody said otherwise: clicks on its buttons.</summary>
    public static PostContent Wished(PostContent content) =>
        content with { Clicks = content.Clicks ?? CountedLinks.Wish(LinkCounting.Buttons) };

    /// <summary>The post with the links that are to be counted led over the redirect.</summary>
    public static PostContent Count(PostContent content, CreativeKey key, ClickAddress address)
    {
        if (!address.IsKnown || content.Clicks is not { Which: not LinkCounting.None } wish)
        {
            return content with { Clicks = null };
        }

        var links = ImmutableArray.CreateBuilder<CountedLink>();
        var counted = Change(content, wish.Which, Lead);
        return links.Count == 0 ? content with { Clicks = CountedLinks.Wish(wish.Which) } : counted with
        {
            Clicks = wish with { Links = links.ToImmutable() },
        };

        string Lead(string url)
        {
            var code = Code(key, links.Count);
            links.Add(new(code, url));
            return address.Of(code);
        }
    }

    /// <summary>The post as it was given: what the redirect leads to in place of its addresses.</summary>
    public static PostContent AsGiven(PostContent content)
    {
        if (content.Clicks is not { } clicks)
        {
            return content;
        }

        var targets = clicks.Links.ToDictionary(link => link.Code, link => link.Url);
        return Change(content, clicks.Which, Find) with { Clicks = CountedLinks.Wish(clicks.Which) };

        string Find(string url) => targets.GetValueOrDefault(url[(url.LastIndexOf('/') + 1)..], url);
    }

    /// <summary>Whether clicks on a link can be counted: those of the web.</summary>
    public static bool IsCountable(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>Whether a post has links behind words.</summary>
    public static bool HasTextLinks(PostContent content) =>
        content.Media.Select(medium => medium.Caption).Append(content.Text)
            .Any(text => text?.Entities.Any(IsTextLink) == true);

    private static PostContent Change(PostContent content, LinkCounting which, Func<string, string> change)
    {
        var buttons = content.Buttons
            .Select(button => IsCountable(button.Url) ? button with { Url = change(button.Url) } : button)
            .ToImmutableArray();
        return which is not LinkCounting.All ? content with { Buttons = buttons } : content with
        {
            Buttons = buttons,
            Text = Change(content.Text, change),
            Media =
            [
                .. content.Media.Select(medium => medium.Caption is { } caption
                    ? medium with { Caption = Change(caption, change) }
                    : medium),
            ],
        };
    }

    private static PostText Change(PostText text, Func<string, string> change) => text with
    {
        Entities =
        [
            .. text.Entities.Select(entity => IsTextLink(entity) ? entity with { Url = change(entity.Url!) } : entity),
        ],
    };

    private static bool IsTextLink(TextEntity entity) => entity.Kind == TextLink && IsCountable(entity.Url);

    private static string Code(CreativeKey key, int number)
    {
        var named = string.Create(CultureInfo.InvariantCulture, $"{key}/{number}");
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(named)).AsSpan(0, CodeBytes));
    }
}
