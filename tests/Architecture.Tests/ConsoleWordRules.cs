using System.Text.Json;
using System.Text.RegularExpressions;
using LytSlot.Accounting;
using LytSlot.Advertisers;
using LytSlot.Analytics;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Confirmations;
using LytSlot.Creatives;
using LytSlot.Marking;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Payouts;
using LytSlot.Prices;
using LytSlot.Tenants;
using LytSlot.Webhooks;
using Xunit;

namespace LytSlot.Architecture.Tests;

/// <summary>The console's words: complete, the same in both languages, none left over.</summary>
public sealed partial class ConsoleWordRules
{
    private const string English = "ApiHost/Console/ConsoleWords.resx";
    private const string Russian = "ApiHost/Console/ConsoleWords.ru.resx";

    /// <summary>Events that leave nothing for the audit log.</summary>
    private static readonly string[] NoFacts = ["Told", "Known", "ApiKeyUsed"];

    [Fact]
    public void Both_languages_have_the_same_keys_and_gaps()
    {
        var english = Resx.Texts(English).Select(text => $"{text.Key} {Resx.Gaps(text.Value)}").ToList();
        var russian = Resx.Texts(Russian).Select(text => $"{text.Key} {Resx.Gaps(text.Value)}").ToList();

        Breaches.None(english.Except(russian).Concat(russian.Except(english)));
    }

    [Fact]
    public void Every_phrase_that_is_asked_for_exists() =>
        Breaches.None(Asked().Concat(Composed()).Distinct().Where(key => !Resx.Texts(English).ContainsKey(key)));

    [Fact]
    public void Every_phrase_is_asked_for()
    {
        var asked = Asked().Concat(Composed()).ToHashSet();

        Breaches.None(
            from key in Resx.Texts(English).Keys
            where !asked.Contains(key)
            where !key.StartsWith("done.", StringComparison.Ordinal)
                && !key.StartsWith("reason.", StringComparison.Ordinal)
                && !key.StartsWith("right.", StringComparison.Ordinal)
                && !key.StartsWith("actor.", StringComparison.Ordinal)
                && !key.StartsWith("thing.", StringComparison.Ordinal)
                && !key.StartsWith("happened.", StringComparison.Ordinal)
                && !key.EndsWith(".todo", StringComparison.Ordinal)
            select key);
    }

    private static IEnumerable<string> Asked() =>
        from path in Repository.Files("*.razor").Concat(Repository.Files("*.cs"))
        where path.StartsWith("ApiHost/Console/", StringComparison.Ordinal)
        from match in Key().Matches(string.Join('\n', Repository.Lines(path)))
        select match.Groups["key"].Value;

    /// <summary>Keys that are put together from what can be.</summary>
    private static IEnumerable<string> Composed() =>
    [
        .. Each<OrderStatus>("status"), .. Each<ChannelStatus>("channel"), .. Each<CellState>("cell"),
        .. Each<Account>("account"), .. Each<PayoutStatus>("payout"), .. Each<Approval>("approval"),
        .. Each<Approval>("approval", ".means"),
        .. Parts("channelSettings.wrong", "zone slot hours lead horizon formats"),
        .. Parts("unit", "seconds minutes hours days"), .. Parts("way", "less more price"),
        .. Each<PriceRuleKind>("rule"),
        .. Each<Standing>("standing"), .. Each<Standing>("standing", ".means"), "standing.none.means",
        "calendar.view.day", "calendar.view.week", "calendar.view.month", "calendar.view.list",
        "calendar.view.channels",
        .. Each<FindingKind>("finding"), .. Each<PostPart>("part"),
        .. Each<PromoStatus>("promo"), .. Each<TopKind>("numbers.top"),
        .. Each<ConfirmationStatus>("confirm"), .. Each<ConfirmationStatus>("confirm", ".means"),
        .. Each<Role>("role"), .. Each<InvitationStatus>("invitation"), .. Each<MarkingPolicy>("marking"),
        .. Each<MarkingPolicy>("marking", ".means"), .. Each<Plan>("plan"),
        .. Each<MediaKind>("media"), "refund.none", .. Each<RefundStatus>("refund"),
        .. Each<DeliveryStatus>("delivery"), .. Each<DeliveryFault>("fault"),
        .. Happened("tenant", "TenantEvent", "TeamEvent", "ApiKeyEvent"),
        .. Each<PaymentStatus>("happened.payment"),
        .. Happened("payout", "PayoutEvent"), .. Happened("confirmation", "ConfirmationEvent"),
        .. from type in Code.Grains.GetTypes()
           where type.DeclaringType?.Name == "OrderEvent"
           select "event." + JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name),
    ];

    private static IEnumerable<string> Parts(string prefix, string parts) =>
        parts.Split(' ').Select(part => $"{prefix}.{part}");

    /// <summary>What is written down for the audit log of a thing.</summary>
    private static IEnumerable<string> Happened(string thing, params string[] events) =>
        from type in Code.Grains.GetTypes()
        where events.Contains(type.DeclaringType?.Name) && !NoFacts.Contains(type.Name)
        select $"happened.{thing}.{JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name)}";

    private static IEnumerable<string> Each<T>(string prefix, string suffix = "")
        where T : struct, Enum =>
        from name in Enum.GetNames<T>()
        where name != "None"
        select $"{prefix}.{JsonNamingPolicy.SnakeCaseLower.ConvertName(name)}{suffix}";

    [GeneratedRegex("""
        \bSay(Or)?\([^")]*"(?<key>[A-Za-z_.]+)"|(?<=Say\([^")]*"[A-Za-z.]+"\ :\ )"(?<key>[A-Za-z_.]+)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Key();
}
