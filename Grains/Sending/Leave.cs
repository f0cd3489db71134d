using LytSlot.Sending;

namespace LytSlot.Grains.Sending;

/// <summary>Asks a sender for leave.</summary>
internal static class Leave
{
    /// <summary>
    /// The sender's answer; a permit that has run out on its way is none. A process that stood still meanwhile would
    /// otherwise send together with those who were let go after it.
    /// </summary>
    public static async Task<SendPermit> AskFor(this ISenderGrain sender, SendRequest request, TimeProvider time)
    {
        var asked = time.GetTimestamp();
        var permit = await sender.Ask(request);
        return permit is { Granted: true, Waited: { } waited } && time.GetElapsedTime(asked) - waited > permit.Validity
            ? permit with { Granted = false }
            : permit;
    }
}
