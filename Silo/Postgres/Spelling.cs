using System.Text.Json;

namespace LytSlot.Silo.Postgres;

/// <summary>Statuses as the database spells them: snake_case, as grains write their states.</summary>
internal static class Spelling
{
    public static string Of<TStatus>(TStatus status)
        where TStatus : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    public static TStatus Read<TStatus>(string word)
        where TStatus : struct, Enum =>
        Enum.Parse<TStatus>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
