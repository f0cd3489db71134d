using System.Text.Json;

namespace LytSlot.ApiHost.Console;

/// <summary>Statuses as they are spelled in addresses, words and class names: snake_case, as everywhere.</summary>
internal static class Spelled
{
    public static string Of(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Reads one; false for anything that is none.</summary>
    public static bool TryParse<TEnum>(string? word, out TEnum value)
        where TEnum : struct, Enum
    {
        foreach (var one in Enum.GetValues<TEnum>())
        {
            if (Of(one) == word)
            {
                value = one;
                return true;
            }
        }

        value = default;
        return false;
    }
}
