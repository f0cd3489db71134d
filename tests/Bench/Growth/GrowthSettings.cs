using System.Globalization;

namespace LytSlot.Bench.Growth;

/// <summary>How large the database is made.</summary>
/// <param name="Orders">Of all tenants together; one in ten is the old tenant's.</param>
/// <param name="Tenants">Each with a channel.</param>
internal sealed record GrowthSettings(int Orders, int Tenants)
{
    /// <summary>Reads <c>growth --orders 1000000 --tenants 1000</c>; null when that is not what stands there.</summary>
    public static GrowthSettings? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments is not ["growth", ..])
        {
            return null;
        }

        var settings = new GrowthSettings(1_000_000, 1_000);
        foreach (var pair in arguments.Skip(1).Chunk(2))
        {
            if (pair is not [var name, var text]
                || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                || value < 1)
            {
                return null;
            }

            switch (name)
            {
                case "--orders":
                    settings = settings with { Orders = value };
                    break;
                case "--tenants":
                    settings = settings with { Tenants = value };
                    break;
                default:
                    return null;
            }
        }

        return settings;
    }
}
