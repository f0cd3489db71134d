using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// A tap on an order, <c>o:{verb}:{tenant and order, base64url}</c>, 47 bytes. It only names the order: whether the
/// person may is for the order to say.
/// </summary>
internal readonly record struct OrderTap(OrderVerb Verb, OrderKey Order)
{
    private const string Prefix = "o:";
    private const int IdBytes = 16;
    private const int KeyLength = 43;

    public static bool TryParse([NotNullWhen(true)] string? data, out OrderTap tap)
    {
        tap = default;
        if (data is null || data.Length != Prefix.Length + 2 + KeyLength || data[3] != ':'
            || !data.StartsWith(Prefix, StringComparison.Ordinal) || Verbs(data[2]) is not { } verb)
        {
            return false;
        }

        Span<byte> ids = stackalloc byte[2 * IdBytes];
        if (Base64Url.DecodeFromChars(data.AsSpan(4), ids, out _, out var count) is not OperationStatus.Done
            || count != ids.Length)
        {
            return false;
        }

        var order = new OrderKey(new(ids[..IdBytes], bigEndian: true), new(ids[IdBytes..], bigEndian: true));
        tap = new(verb, order);
        return true;
    }

    public override string ToString()
    {
        Span<byte> ids = stackalloc byte[2 * IdBytes];
        Order.Tenant.TryWriteBytes(ids, bigEndian: true, out _);
        Order.Order.TryWriteBytes(ids[IdBytes..], bigEndian: true, out _);
        return $"{Prefix}{Letter(Verb)}:{Base64Url.EncodeToString(ids)}";
    }

    private static char Letter(OrderVerb verb) => verb switch
    {
        OrderVerb.Show => 's',
        OrderVerb.Pay => 'p',
        OrderVerb.Cancel => 'c',
        OrderVerb.Judge => 'j',
        OrderVerb.Approve => 'a',
        OrderVerb.Reject => 'r',
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
        _ => null,
    };
}
