using System.Diagnostics.CodeAnalysis;
using LytSlot.Orders;

namespace LytSlot.Silo.Payments;

/// <summary>What our payments and refunds carry at a provider, so that they are known again.</summary>
internal static class Marks
{
    /// <summary>Name of the metadata with the order's key.</summary>
    public const string Order = "lytslot_order";

    /// <summary>Name of the metadata with the attempt's id.</summary>
    public const string Attempt = "lytslot_attempt";

    /// <summary>Name of the metadata with the refund's id.</summary>
    public const string Refund = "lytslot_refund";

    /// <summary>The order that metadata name; false when they name none, and it is none of ours.</summary>
    public static bool TryOrder(
        [NotNullWhen(true)] IReadOnlyDictionary<string, string>? metadata, out OrderKey order)
    {
        order = default;
        return metadata is not null && metadata.TryGetValue(Order, out var key) && TryParse(key, out order);
    }

    private static bool TryParse(string? key, out OrderKey order)
    {
        try
        {
            order = OrderKey.Parse(key ?? "");
            return true;
        }
        catch (FormatException)
        {
            order = default;
            return false;
        }
    }
}
