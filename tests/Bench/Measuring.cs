using System.Collections.Immutable;
using LytSlot.Towns;

namespace LytSlot.Bench;

/// <summary>How a town is set up to be measured: as in earnest, and nothing but itself holds it back.</summary>
internal static class Measuring
{
    /// <summary>Whether Telegram's limits are not kept to.</summary>
    public const string Unlimited = "Sender:Unlimited";

    private static readonly ImmutableDictionary<string, string?> WithoutLimits =
        ImmutableDictionary<string, string?>.Empty.Add(Unlimited, "true");

    /// <summary>Nor does anybody ask too often, and logs say only what is wrong.</summary>
    private static readonly ImmutableDictionary<string, string?> WithoutLimitsAndQuiet = WithoutLimits
        .Add("Requests:PerMinute", "1000000")
        .Add("Logging:LogLevel:Default", "Warning");

    /// <summary>Of what is measured through the bot.</summary>
    public static TownPlan Publishing(int silos) => Plan(silos, WithoutLimits);

    /// <summary>Of what is measured over REST.</summary>
    public static TownPlan Asking(int silos = 1) => Plan(silos, WithoutLimitsAndQuiet);

    /// <summary>
    /// Everybody came in a minute; from now on all takes as long, and is set, as in earnest. Nobody is sent elsewhere
    /// when a host goes, so none serves on before it does.
    /// </summary>
    public static async Task InEarnest(Town town)
    {
        town.Set("Timings:Profile", "production");
        town.Set("DOTNET_ENVIRONMENT", "Production");
        town.Set("ASPNETCORE_ENVIRONMENT", "Production");
        town.Set("Shutdown:Drain", "00:00:00");
        await town.StopHosts();
        await town.StartHosts();
    }

    private static TownPlan Plan(int silos, IReadOnlyDictionary<string, string?> settings) => new()
    {
        Silos = silos,
        TellsOfWrites = false,
        IsFrugal = false,
        Settings = settings,
    };
}
