using System.Diagnostics;

namespace LytSlot.Grains;

/// <summary>One trace from the first tap to the publication days later.</summary>
internal static class Tracing
{
    private static readonly ActivitySource Source = new("LytSlot");

    /// <summary>
    /// Goes on with the trace that was stored with a thing, until disposed; without one, a new trace begins. Null when
    /// nobody listens.
    /// </summary>
    /// <param name="name">What is done.</param>
    /// <param name="traceparent">W3C traceparent, as <see cref="Activity.Id"/> gave it; null: none was kept.</param>
    public static Activity? Resume(string name, string? traceparent)
    {
        // Errands run from timers, in the trace of whichever call armed them: that one is left.
        Activity.Current = null;
        ActivityContext.TryParse(traceparent, null, isRemote: true, out var parent);
        return Source.StartActivity(name, ActivityKind.Internal, parent);
    }
}
