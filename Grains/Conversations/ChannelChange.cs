using System.Collections.Immutable;
using LytSlot.Channels;

namespace LytSlot.Grains.Conversations;

/// <summary>
/// One change an owner wants of a channel's settings; what is null or empty stays. Made again it changes nothing.
/// </summary>
internal sealed record ChannelChange
{
    /// <summary>Step to go back to once it is made.</summary>
    public string Back { get; init; } = "";

    /// <summary>Who lets paid orders through.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Code of the category; empty: none any more.</summary>
    public string? Category { get; init; }

    /// <summary>Name of the format that gets <see cref="Prices"/>.</summary>
    public string? Format { get; init; }

    /// <summary>Its prices; none: it is sold no more.</summary>
    public ImmutableArray<Money> Prices { get; init; } = [];

    /// <summary>Weekdays that get the hours.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    /// <summary>First start; null: these days are closed.</summary>
    public TimeOnly? Opens { get; init; }

    /// <summary>End, exclusive; midnight: the end of the day.</summary>
    public TimeOnly? Closes { get; init; }

    /// <summary>The settings with this change made.</summary>
    public ChannelSettings Of(ChannelSettings settings) => settings with
    {
        Approval = Approval ?? settings.Approval,
        Category = Category switch
        {
            null => settings.Category,
            "" => null,
            _ => Category,
        },
        Formats = Format is null ? settings.Formats : Offered(settings.Formats),
        Opening = Days.IsEmpty ? settings.Opening : Opened(settings.Opening),
        Prices = null,
    };

    /// <summary>How long it lives the channel knows from its name.</summary>
    private ImmutableArray<FormatOffer> Offered(ImmutableArray<FormatOffer> formats)
    {
        var known = formats.FirstOrDefault(format => format.Name == Format);
        return (known, Prices) switch
        {
            (null, []) => formats,
            (null, _) => formats.Add(new(Format!, TimeSpan.Zero, null, Prices)),
            (_, []) => formats.Remove(known),
            _ => formats.Replace(known, known with { Prices = Prices }),
        };
    }

    private ImmutableArray<OpeningHours> Opened(ImmutableArray<OpeningHours> opening)
    {
        var others = opening.RemoveAll(hours => Days.Contains(hours.Day));
        return Opens is { } opens && Closes is { } closes
            ? [.. others.AddRange(Days.Select(day => new OpeningHours(day, opens, closes))).OrderBy(hours => hours.Day)]
            : others;
    }
}
