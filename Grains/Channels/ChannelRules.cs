using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Grains.Prices;
using LytSlot.Prices;

namespace LytSlot.Grains.Channels;

/// <summary>Who may connect a channel, and what a channel may sell. Pure.</summary>
internal static class ChannelRules
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "channel.not_found", "There is no such channel.");

    public static readonly Refusal Taken =
        new(RefusalKind.Conflict, "channel.taken", "The channel is connected to another account.");

    public static readonly Refusal TelegramAway =
        new(RefusalKind.Conflict, "channel.telegram_away", "Telegram gave no clear answer; try again.");

    public static readonly Refusal RightsMissing =
        new(RefusalKind.Conflict, "channel.rights_missing", "The bot must be an admin who may post, edit and delete.");

    public static readonly Refusal SettingsChanged =
        new(RefusalKind.Stale, "channel.settings_changed", "The settings were changed meanwhile; read them again.");

    public static readonly Refusal BadReason =
        new(RefusalKind.Invalid, "channel.bad_reason", "A reason is text of at most 500 characters.");

    private static readonly Refusal Suspended =
        new(RefusalKind.Conflict, "channel.suspended", "An admin of the platform has stopped sales.");

    private static readonly Refusal NotOpen =
        new(RefusalKind.Conflict, "channel.not_open", "The channel sells nothing yet.");

    private static readonly Refusal NotAChannel =
        new(RefusalKind.Invalid, "channel.not_a_channel", "Only channels can be connected.");

    private static readonly Refusal NotYours =
        new(RefusalKind.Conflict, "channel.not_yours", "Only its creator or an admin who may post can connect it.");

    public static readonly Refusal Protected =
        new(RefusalKind.Conflict, "channel.protected", "Protected content: posts in the channel can't be checked.");

    private static readonly Refusal BadSettings =
        new(RefusalKind.Invalid, "channel.bad_settings", "The settings can't be sold by.");

    /// <summary>What Telegram's word on a channel forbids; null when it may be connected.</summary>
    public static Refusal? Objection(ChannelFacts facts) => facts switch
    {
        { Exists: false } => RightsMissing,
        { IsChannel: false } => NotAChannel,
        { PersonMayPost: false } => NotYours,
        { IsProtected: true } => Protected,
        _ when Missing(facts.Bot).Length > 0 => RightsMissing,
        _ => null,
    };

    /// <summary>Rights the bot lacks, as the Bot API calls them; empty when it has all it needs.</summary>
    public static ImmutableArray<string> Missing(BotRights rights) =>
    [
        .. rights is { IsMember: true, CanPost: true } ? [] : new[] { "can_post_messages" },
        .. rights is { IsMember: true, CanEdit: true } ? [] : new[] { "can_edit_messages" },
        .. rights is { IsMember: true, CanDelete: true } ? [] : new[] { "can_delete_messages" },
    ];

    /// <summary>The settings a new channel starts with.</summary>
    public static ChannelSettings Suggest(Money price, string timeZone, string language, Timings timings) => new(
        timeZone,
        language,
        null,
        timings.SuggestedSlotLength,
        [.. Enum.GetValues<DayOfWeek>().Select(day =>
            new OpeningHours(day, timings.SuggestedOpens, timings.SuggestedCloses))],
        timings.ShortestLead,
        timings.SuggestedHorizon,
        [new(timings.Formats[0].Name, timings.Formats[0].Top, timings.Formats[0].Life, [price])],
        Approval.Manual);

    /// <summary>What keeps its owner from stopping or starting sales; null when nothing does.</summary>
    public static Refusal? ObjectionToSwitching(ChannelState channel) => channel.Status switch
    {
        ChannelStatus.Suspended => Suspended,
        ChannelStatus.Pending => NotOpen,
        _ => null,
    };

    /// <summary>The settings with each format as long as its name says; an unknown name stays as it is.</summary>
    public static ChannelSettings Timed(ChannelSettings settings, Timings timings) => settings with
    {
        Formats =
        [
            .. from offer in settings.Formats
               let known = timings.Formats.FirstOrDefault(format => format.Name == offer.Name)
               select known is null ? offer : offer with { Top = known.Top, Life = known.Life },
        ],
    };

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public static Refusal? Objection(ChannelSettings settings, Timings timings) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _)
        && settings.Language is "ru" or "en"
        && (settings.Category is null || ChannelCategory.Find(settings.Category) is not null)
        && timings.SlotLengths.Contains(settings.SlotLength)
        && settings.Opening.Length > 0
        && settings.Opening.DistinctBy(hours => hours.Day).Count() == settings.Opening.Length
        && settings.Opening.All(hours => Enum.IsDefined(hours.Day)
            && (hours.Closes == TimeOnly.MinValue || hours.Opens < hours.Closes))
        && settings.LeadTime >= timings.ShortestLead && settings.LeadTime < settings.Horizon
        && settings.Horizon <= timings.LongestHorizon
        && settings.Approval is Approval.Manual or Approval.Automatic
        && settings.Formats.Length > 0
        && settings.Formats.DistinctBy(format => format.Name).Count() == settings.Formats.Length
        && settings.Formats.All(format => IsKnown(format, timings) && IsPriced(format))
            ? Objection(settings.Prices, settings.Formats)
            : BadSettings;

    /// <summary>What is wrong with the rules of the prices; null when nothing is.</summary>
    public static Refusal? Objection(PriceRules? prices, ImmutableArray<FormatOffer> formats) =>
        prices is null ? null : PriceRuleChecks.Objection(prices, [.. formats.Select(format => format.Name)]);

    private static bool IsKnown(FormatOffer offer, Timings timings) => timings.Formats.Any(format =>
        format.Name == offer.Name && format.Top == offer.Top && format.Life == offer.Life);

    private static bool IsPriced(FormatOffer offer) =>
        offer.Prices.Length > 0
        && offer.Prices.DistinctBy(price => price.Currency).Count() == offer.Prices.Length
        && offer.Prices.All(PriceLimits.IsPrice);
}
