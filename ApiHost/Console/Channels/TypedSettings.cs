using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Channels;

namespace LytSlot.ApiHost.Console.Channels;

/// <summary>
/// A channel's settings as their form has them: a text for each field. A field that says what the channel has already
/// is read as just that, to the second; what the form does not show stays.
/// </summary>
/// <param name="Fields">The texts, by the names of their fields.</param>
public sealed record TypedSettings(IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>All formats there are; what a channel sells besides is shown too.</summary>
    private static readonly string[] Names = ["1/24", "1/48", "2/48", "3/72", "permanent"];

    private static readonly string[] UsualCurrencies = [Money.Stars, "RUB", "EUR", "USD"];

    private static readonly int[] UsualSlots = [15, 30, 60, 120];

    private static readonly Refusal Bad = new(RefusalKind.Invalid, "channel.bad_settings", "That can't be read.");

    private static CultureInfo Plain => CultureInfo.InvariantCulture;

    /// <summary>The text of a field; empty for none.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "");

    /// <summary>Weekdays from Monday on.</summary>
    internal static IEnumerable<DayOfWeek> Week { get; } =
        Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).ToArray();

    internal static string Price(string format, string currency) => $"price.{format}.{currency}";

    /// <summary>Lengths of a slot that are offered, in minutes.</summary>
    internal static IEnumerable<string> Slots(ChannelSettings now) =>
        UsualSlots.Select(minutes => TimeSpan.FromMinutes(minutes)).Append(now.SlotLength).Distinct().Order()
            .Select(Minutes);

    internal static IEnumerable<string> Formats(ChannelSettings now) =>
        Names.Union(now.Formats.Select(format => format.Name));

    internal static IEnumerable<string> Currencies(ChannelSettings now) =>
        UsualCurrencies.Union(now.Formats.SelectMany(format => format.Prices).Select(price => price.Currency));

    internal static string Minutes(TimeSpan length) => length.TotalMinutes.ToString("0.##", Plain);

    internal static TypedSettings Of(IFormCollection form) =>
        new(form.ToDictionary(field => field.Key, field => $"{field.Value}".Trim()));

    /// <summary>What stands in the fields before anybody types.</summary>
    internal static TypedSettings Of(ChannelSettings now)
    {
        var (lead, horizon) = (TypedLength.Of(now.LeadTime), TypedLength.Of(now.Horizon));
        var fields = new Dictionary<string, string>
        {
            ["zone"] = now.TimeZone,
            ["language"] = now.Language,
            ["category"] = now.Category ?? "",
            ["slot"] = Minutes(now.SlotLength),
            ["lead"] = lead.Amount,
            ["leadUnit"] = lead.Unit,
            ["horizon"] = horizon.Amount,
            ["horizonUnit"] = horizon.Unit,
            ["approval"] = Spelled.Of(now.Approval),
        };
        foreach (var hours in now.Opening)
        {
            fields[$"open.{(int)hours.Day}"] = "on";
            fields[$"opens.{(int)hours.Day}"] = Clock(hours.Opens);
            fields[$"closes.{(int)hours.Day}"] = Clock(hours.Closes);
        }

        foreach (var format in now.Formats)
        {
            foreach (var price in format.Prices)
            {
                fields[Price(format.Name, price.Currency)] = TypedMoney.Spell(price.AmountMinor, price.Currency);
            }
        }

        return new(fields);
    }

    /// <summary>The settings with what was typed; refused when a field can't be read.</summary>
    /// <param name="now">What the channel has.</param>
    internal Outcome<ChannelSettings> Read(ChannelSettings now)
    {
        var lead = TypedLength.Read(this["lead"], this["leadUnit"], now.LeadTime);
        var horizon = TypedLength.Read(this["horizon"], this["horizonUnit"], now.Horizon);
        return Wrong(now).Any() || lead is null || horizon is null
            ? Bad
            : now with
            {
                TimeZone = this["zone"],
                Language = this["language"],
                Category = this["category"] is { Length: > 0 } category ? category : null,
                SlotLength = Slot(now)!.Value,
                Opening = [.. Opening(now).OfType<OpeningHours>()],
                LeadTime = lead.Value,
                Horizon = horizon.Value,
                Formats = Offers(now),
                Approval = this["approval"] == "automatic" ? Approval.Automatic : Approval.Manual,

                // Rules that are not sent stay.
                Prices = null,
            };
    }

    /// <summary>Which parts of the form can't be right, whatever the channel's own rules say.</summary>
    /// <param name="now">What the channel has.</param>
    internal IEnumerable<string> Wrong(ChannelSettings now)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(this["zone"], out _))
        {
            yield return "zone";
        }

        if (Slot(now) is null)
        {
            yield return "slot";
        }

        if (Opening(now).Contains(null) || !Opening(now).Any())
        {
            yield return "hours";
        }

        var lead = TypedLength.Read(this["lead"], this["leadUnit"], now.LeadTime);
        var horizon = TypedLength.Read(this["horizon"], this["horizonUnit"], now.Horizon);
        if (lead is null)
        {
            yield return "lead";
        }

        if (horizon is null || horizon <= lead)
        {
            yield return "horizon";
        }

        if (Prices(now).Any(price => price.Typed.Length > 0 && price.Money is null) || Offers(now).IsEmpty)
        {
            yield return "formats";
        }
    }

    private TimeSpan? Slot(ChannelSettings now) =>
        this["slot"] == Minutes(now.SlotLength) ? now.SlotLength
        : UsualSlots.Any(minutes => minutes.ToString(Plain) == this["slot"])
            ? TimeSpan.FromMinutes(int.Parse(this["slot"], Plain))
        : null;

    /// <summary>The hours of each open day, in the order the channel has them; null for what are no hours.</summary>
    private IEnumerable<OpeningHours?> Opening(ChannelSettings now) =>
        from day in now.Opening.Select(hours => hours.Day).Union(Week)
        where this[$"open.{(int)day}"].Length > 0
        select LocalTime.Clock(this[$"opens.{(int)day}"]) is { } opens
            && LocalTime.Clock(this[$"closes.{(int)day}"]) is { } closes
            && (closes == TimeOnly.MinValue || opens < closes)
                ? new OpeningHours(day, opens, closes)
                : null;

    /// <summary>Formats with a price, in the order the channel has them.</summary>
    private ImmutableArray<FormatOffer> Offers(ChannelSettings now) =>
    [
        .. from price in Prices(now)
           where price.Money is not null
           group price.Money by price.Format into offer
           select now.Formats.FirstOrDefault(format => format.Name == offer.Key) is { } sold
               ? sold with { Prices = [.. offer] }
               : new FormatOffer(offer.Key, TimeSpan.Zero, null, [.. offer]),
    ];

    private IEnumerable<(string Format, string Typed, Money? Money)> Prices(ChannelSettings now) =>
        from name in now.Formats.Select(format => format.Name).Union(Names)
        let sold = now.Formats.FirstOrDefault(format => format.Name == name)
        from currency in (sold is null ? [] : sold.Prices.Select(price => price.Currency)).Union(Currencies(now))
        let typed = this[Price(name, currency)]
        select (name, typed, typed.Length > 0 ? TypedMoney.Read(typed, currency) : null);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", Plain);
}
