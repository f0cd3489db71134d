using System.Globalization;

namespace LytSlot.Chaos.Faults;

/// <summary>A fault and when it comes. What a kind has no use for is left at zero.</summary>
/// <param name="At">From the start of the play.</param>
/// <param name="Target">Number of the process, or of the channel; taken modulo how many there are.</param>
/// <param name="Lasts">Until the process is started or goes on; delay or wait that Telegram orders.</param>
/// <param name="Method">The call it meets; null: any.</param>
/// <param name="InChannel">Whether it meets the target channel only, not every chat.</param>
/// <param name="Applied">Whether a call without an answer was carried out.</param>
/// <param name="Code">The error that is answered.</param>
/// <param name="Times">Calls it meets, or updates it repeats.</param>
internal sealed record PlannedFault(
    FaultKind Kind,
    TimeSpan At,
    int Target = 0,
    TimeSpan Lasts = default,
    string? Method = null,
    bool InChannel = false,
    bool Applied = false,
    int Code = 0,
    int Times = 1)
{
    /// <summary>Whether it takes away a process or the database; one of these at a time.</summary>
    public bool IsHeavy => Kind < FaultKind.Refuse;

    public TimeSpan End => At + Lasts;

    public override string ToString()
    {
        var details = IsHeavy
            ? $"{Target} for {Lasts.TotalSeconds:0.0}s"
            : Kind >= FaultKind.PagesAway ? $"x{Times}"
            : $"{Method ?? "any call"} x{Times}{(InChannel ? $" in channel {Target}" : "")}"
                + (Kind switch
                {
                    FaultKind.Refuse => $" with {Code}",
                    FaultKind.NoAnswer or FaultKind.Close => Applied ? ", carried out" : ", not carried out",
                    FaultKind.Delay or FaultKind.TooMany => $", {Lasts.TotalSeconds:0.0}s",
                    _ => "",
                });
        return string.Create(CultureInfo.InvariantCulture, $"{Kind} {details}");
    }
}
