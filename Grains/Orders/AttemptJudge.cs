using LytSlot.Creatives;
using LytSlot.Grains.Publishing;

namespace LytSlot.Grains.Orders;

/// <summary>
/// Finds out what became of an attempt without a result: looks at the messages after the highest one known at the
/// attempt.
/// Message ids of a channel grow by one per post; deleted ones are missing. Looks 20 ahead at most and takes 5 missing
/// in a row as the end. Never guesses.
/// </summary>
internal sealed class AttemptJudge(IGrainFactory grains, IPosts posts)
{
    private const int LookAhead = 20;
    private const int EndOfChannel = 5;

    /// <summary>Reports to the order what it found.</summary>
    public async Task Judge(IOrderWork work, OrderState order)
    {
        var attempt = order.Attempt!;
        var creative = await grains.GetGrain<ICreativeGrain>(order.Creative).Read();
        if (attempt.AfterMessage is not { } after || creative.Value is not { } approved)
        {
            await work.AttemptUnclear(attempt.Number);
            return;
        }

        var wanted = ContentFingerprint.Loose(approved.Content);
        var missing = 0;
        for (var message = after + 1; message <= after + LookAhead && missing < EndOfChannel; message++)
        {
            switch (await posts.Probe(order.ChannelId!.Value, message))
            {
                case ProbeResult.Stands stands when stands.LooseFingerprint == wanted:
                    await work.AttemptStands(attempt.Number, [message], stands.Fingerprint);
                    return;
                case ProbeResult.Stands:
                    missing = 0;
                    break;
                case ProbeResult.Missing:
                    missing++;
                    break;
                default:
                    await work.AttemptUnclear(attempt.Number);
                    return;
            }
        }

        await (missing == EndOfChannel ? work.AttemptMissed(attempt.Number) : work.AttemptUnclear(attempt.Number));
    }
}
