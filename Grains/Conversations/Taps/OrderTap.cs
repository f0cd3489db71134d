using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// A tap on an order, <c>o:{verb}:{tenant and order, base64url}</c>, 47 bytes, and behind it <c>:{number}</c> unless
/// that is 1. It only names the order: whether the person may is for the order to say.
/// </summary>
/// <param name="Verb">What is asked for.</param>
/// <param name="Order">The order.</param>
/// <param name="Number">
/// Which one was seen of what there may be several of, from 1: versions of the post, proposals of another time; or how
/// it went.
/// </param>
internal readonly record struct OrderTap(OrderVerb Verb, OrderKey Order, int Number = 1)
{
    private const string Prefix = "o:";
    private const string LinkPrefix = "o_";
    private const int Bare = 4 + IdPair.Length;
    private const int LongestNumber = 4;

    public static bool TryParse([NotNullWhen(true)] string? data, out OrderTap tap)
    {
        tap = default;
        if (data is null || data.Length < Bare || data[3] != ':' || !TryNumber(data.AsSpan(Bare), out var number)
            || !data.StartsWith(Prefix, StringComparison.Ordinal) || Verbs(data[2]) is not { } verb)
        {
            return false;
        }

        if (!TryOrder(data.AsSpan(4, IdPair.Length), out var order))
        {
            return false;
        }

        tap = new(verb, order, number);
        return true;
    }

    /// <summary>What a deep link to an order carries, 45 characters: it names the order and proves nothing.</summary>
    public static string StartPayload(OrderKey order) => LinkPrefix + Spell(order);

    /// <summary>Reads back <see cref="StartPayload"/>.</summary>
    public static bool TryStartPayload(string payload, out OrderKey order)
    {
        order = default;
        return payload.StartsWith(LinkPrefix, StringComparison.Ordinal)
            && TryOrder(payload.AsSpan(LinkPrefix.Length), out order);
    }

    public override string ToString() => Number == 1
        ? $"{Prefix}{Letter(Verb)}:{Spell(Order)}"
        : string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Letter(Verb)}:{Spell(Order)}:{Number}");

    private static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 1;
        return text.IsEmpty || (text[0] == ':' && text.Length <= 1 + LongestNumber
            && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 1);
    }

    private static string Spell(OrderKey order) => IdPair.Spell(order.Tenant, order.Order);

    private static bool TryOrder(ReadOnlySpan<char> text, out OrderKey order)
    {
        var isOrder = IdPair.TryParse(text, out var tenant, out var id);
        order = new(tenant, id);
        return isOrder;
    }

    private static char Letter(OrderVerb verb) => verb switch
    {
        OrderVerb.Show => 's',
        OrderVerb.Pay => 'p',
        OrderVerb.Cancel => 'c',
        OrderVerb.Judge => 'j',
        OrderVerb.Approve => 'a',
        OrderVerb.Reject => 'r',
        OrderVerb.Transfer => 't',
        OrderVerb.Mark => 'm',
        OrderVerb.AskForChanges => 'e',
        OrderVerb.Resubmit => 'n',
        OrderVerb.Move => 'v',
        OrderVerb.Agree => 'y',
        OrderVerb.Decline => 'x',
        OrderVerb.OwnerAgrees => 'Y',
        OrderVerb.OwnerDeclines => 'X',
        OrderVerb.Block => 'b',
        OrderVerb.BlockForSure => 'B',
        OrderVerb.Allow => 'w',
        OrderVerb.TakeOffLists => 'u',
        OrderVerb.Write => 'l',
        OrderVerb.OwnerWrites => 'L',
        OrderVerb.Rate => 'q',
        OrderVerb.RateSo => 'Q',
        OrderVerb.None => throw new InvalidOperationException("A tap without a verb."),
    };

    private static OrderVerb? Verbs(char letter) => letter switch
    {
        's' => OrderVerb.Show,
        'p' => OrderVerb.Pay,
        'c' => OrderVerb.Cancel,
        'j' => OrderVerb.Judge,
        'a' => OrderVerb.Approve,
        'r' => OrderVerb.Reject,
        't' => OrderVerb.Transfer,
        'm' => OrderVerb.Mark,
        'e' => OrderVerb.AskForChanges,
        'n' => OrderVerb.Resubmit,
        'v' => OrderVerb.Move,
        'y' => OrderVerb.Agree,
        'x' => OrderVerb.Decline,
        'Y' => OrderVerb.OwnerAgrees,
        'X' => OrderVerb.OwnerDeclines,
        'b' => OrderVerb.Block,
        'B' => OrderVerb.BlockForSure,
        'w' => OrderVerb.Allow,
        'u' => OrderVerb.TakeOffLists,
        'l' => OrderVerb.Write,
        'L' => OrderVerb.OwnerWrites,
        'q' => OrderVerb.Rate,
        'Q' => OrderVerb.RateSo,
        _ => null,
    };
}
