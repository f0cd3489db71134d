using System.Globalization;
using System.Text.RegularExpressions;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// What an admin looks up by sending it: a forwarded post, a chat id, a public name or a link of a channel
/// (https://core.telegram.org/api/links), a link of ours to a channel or an order, an id of an order or a tenant, or a
/// key as logs spell it. Pure.
/// </summary>
internal static partial class Sought
{
    private const int Longest = 256;

    /// <summary>Where it leads; null when it is nothing of this.</summary>
    public static Turn? Of(Heard heard) => heard switch
    {
        { Input: BotInput.Said { ForwardedFrom: { } channel } } => Channel(heard.Drafts, channel),
        { Text: { Length: <= Longest } text } => Words(heard.Drafts, text.Trim()),
        _ => null,
    };

    private static Turn? Words(Drafts drafts, string text) =>
        Link().Match(text) is { Success: true } link
            ? Linked(drafts, link.Groups["path"].Value, link.Groups["start"].Value)
        : ChatId().Match(text) is { Success: true } chat ? Channel(drafts, Number(chat.Groups["id"].Value))
        : Username().Match(text) is { Success: true } name ? Named(drafts, name.Groups["name"].Value)
        : Key().Match(text) is { Success: true } key ? Keyed(drafts, key)
        : Guid.TryParse(text, out var id) ? Later(drafts, new() { Id = id })
        : null;

    private static Turn? Linked(Drafts drafts, string path, string start)
    {
        if (start.Length > 0)
        {
            return OrderTap.TryStartPayload(start, out var order) ? Order(drafts, order)
                : Entrances.TryChannel(start, out var channel) ? Channel(drafts, channel)
                : null;
        }

        return path.Split('/') switch
        {
            ["c", { Length: > 0 and <= 15 } id, ..] when id.All(char.IsAsciiDigit) =>
                Channel(drafts, Number("-100" + id)),
            ["joinchat", ..] => null,
            ["s", var name, ..] when Username().IsMatch("@" + name) => Named(drafts, name),
            [var name, ..] when Username().IsMatch("@" + name) => Named(drafts, name),
            _ => null,
        };
    }

    private static Turn Keyed(Drafts drafts, Match key)
    {
        var tenant = Guid.ParseExact(key.Groups["tenant"].Value, "N");
        return (key.Groups["kind"].Value, key.Groups["id"].Value) switch
        {
            ("o", var id) => Order(drafts, new(tenant, Guid.ParseExact(id, "N"))),
            ("payout", var id) => new(
                InspectPayout.StepName,
                drafts with { Admin = new() { Tenant = tenant, Id = Guid.ParseExact(id, "N") } }),
            _ => new(InspectTenant.StepName, drafts with { Admin = new() { Tenant = tenant } }),
        };
    }

    private static Turn Channel(Drafts drafts, long channel) =>
        new(InspectChannel.StepName, drafts with { Admin = new() { Channel = channel } });

    private static Turn Order(Drafts drafts, OrderKey order) =>
        new(InspectOrder.StepName, drafts with { Admin = new() { Tenant = order.Tenant, Id = order.Order } });

    private static Turn Named(Drafts drafts, string username) => Later(drafts, new() { Username = username });

    private static Turn Later(Drafts drafts, AdminDraft wanted) =>
        new(LookUp.StepName, drafts with { Admin = wanted });

    private static long Number(string digits) =>
        long.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(https?://)?(www\.)?(t|telegram)\.me/(?<path>[A-Za-z0-9_/+-]+)(\?start=(?<start>[A-Za-z0-9_-]{1,64}))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^(ch:)?(?<id>-[0-9]{1,18})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ChatId();

    [GeneratedRegex("^@(?<name>[A-Za-z][A-Za-z0-9_]{3,31})$", RegexOptions.NonBacktracking)]
    private static partial Regex Username();

    [GeneratedRegex(
        "^t:(?<tenant>[0-9a-f]{32})(/(?<kind>o|payout):(?<id>[0-9a-f]{32}))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
