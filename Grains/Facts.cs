using System.Diagnostics;
using System.Text.Json;

namespace LytSlot.Grains;

/// <summary>Makes facts out of events, with the circumstances of the running call.</summary>
internal static class Facts
{
    /// <summary>The fact of an event, named after its type.</summary>
    /// <param name="sequence">Number within the thing, from 1.</param>
    /// <param name="happened">The event.</param>
    /// <param name="at">When, UTC.</param>
    public static Fact Of(int sequence, object happened, DateTimeOffset at) => new(
        sequence,
        JsonNamingPolicy.SnakeCaseLower.ConvertName(happened.GetType().Name),
        at,
        Callers.Current.Actor,
        Reason: null,
        Activity.Current?.Id);
}
