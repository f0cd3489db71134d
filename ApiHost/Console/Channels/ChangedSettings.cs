using System.Globalization;
using LytSlot.Channels;

namespace LytSlot.ApiHost.Console.Channels;

/// <summary>How a channel's settings stand by now, where they are others than somebody typed.</summary>
internal static class ChangedSettings
{
    /// <summary>A line for each setting that is different: <c>Slot: 30 min</c>.</summary>
    /// <param name="present">What stands.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="now">What stands, as the channel has it.</param>
    public static List<string> Of(TypedSettings present, TypedSettings typed, ChannelSettings now) =>
    [
        .. from part in Parts(now)
           where part.Fields.Any(field => present[field] != typed[field])
           select $"{part.Label}: {part.Value}",
    ];

    private static IEnumerable<(string Label, string Value, string[] Fields)> Parts(ChannelSettings now)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        yield return (
            ConsoleWords.Say("channelSettings.category"),
            ChannelCategory.Find(now.Category)?.Name(language) ?? ConsoleWords.Say("channelSettings.noCategory"),
            ["category"]);
        yield return (ConsoleWords.Say("settings.language"), now.Language, ["language"]);
        yield return (ConsoleWords.Say("channel.zone"), now.TimeZone, ["zone"]);
        yield return (ConsoleWords.Say("channel.slot"), Shown.Length(now.SlotLength), ["slot"]);
        yield return (ConsoleWords.Say("channel.lead"), Shown.Length(now.LeadTime), ["lead", "leadUnit"]);
        yield return (ConsoleWords.Say("channel.horizon"), Shown.Length(now.Horizon), ["horizon", "horizonUnit"]);
        yield return (
            ConsoleWords.Say("channel.approval"),
            ConsoleWords.Say($"approval.{Spelled.Of(now.Approval)}"),
            ["approval"]);
        foreach (var day in TypedSettings.Week)
        {
            var hours = now.Opening.FirstOrDefault(one => one.Day == day);
            yield return (
                CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day),
                hours is null
                    ? ConsoleWords.Say("calendar.closed")
                    : string.Create(CultureInfo.InvariantCulture, $"{hours.Opens:HH\\:mm}–{hours.Closes:HH\\:mm}"),
                hours is null
                    ? [$"open.{(int)day}"]
                    : [$"open.{(int)day}", $"opens.{(int)day}", $"closes.{(int)day}"]);
        }

        foreach (var format in TypedSettings.Formats(now))
        {
            var sold = now.Formats.FirstOrDefault(one => one.Name == format);
            yield return (
                format,
                sold is null
                    ? ConsoleWords.Say("channelSettings.unsold")
                    : string.Join(", ", sold.Prices.Select(Shown.Money)),
                [.. TypedSettings.Currencies(now).Select(currency => TypedSettings.Price(format, currency))]);
        }
    }
}
