namespace LytSlot.Chaos.Faults;

/// <summary>
/// What is broken when: a function of seed and length alone, so that a run can be had again. Heavy faults never overlap
/// and leave a pause; the first seconds and the last fifth are quiet.
/// </summary>
internal static class FaultSchedule
{
    /// <summary>Nothing is broken before people have begun.</summary>
    public static readonly TimeSpan Opening = TimeSpan.FromSeconds(12);

    /// <summary>The least time from the end of a heavy fault to the next one.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(6);

    /// <summary>The part of the run in which things are broken.</summary>
    public const double Loud = 0.8;

    // Silos hold the orders, so they are hit most.
    private static readonly FaultKind[] Heavy =
    [
        FaultKind.KillSilo, FaultKind.KillSilo, FaultKind.KillSilo, FaultKind.FreezeSilo, FaultKind.FreezeSilo,
        FaultKind.StopSilo, FaultKind.CrashPostgres, FaultKind.CrashPostgres, FaultKind.KillBotHost,
        FaultKind.FreezeBotHost, FaultKind.StopBotHost, FaultKind.KillStandIn, FaultKind.KillApiHost,
        FaultKind.StopApiHost, FaultKind.KillPayments,
    ];

    private static readonly FaultKind[] Light =
    [
        FaultKind.Refuse, FaultKind.Refuse, FaultKind.TooMany, FaultKind.Delay, FaultKind.NoAnswer, FaultKind.NoAnswer,
        FaultKind.NoAnswer, FaultKind.Close, FaultKind.Close, FaultKind.DuplicateUpdate, FaultKind.ReorderUpdate,
        FaultKind.RepeatUpdates, FaultKind.PagesAway, FaultKind.PageAnswerLost, FaultKind.RefundLater,
        FaultKind.RefundRefused, FaultKind.RepeatNews, FaultKind.ForgeNews,
    ];

    private static readonly string?[] Methods =
    [
        null, "sendMessage", "sendMessage", "deleteMessage", "refundStarPayment", "answerPreCheckoutQuery",
        "sendInvoice", "forwardMessage",
    ];

    public static IReadOnlyList<PlannedFault> Draw(int seed, TimeSpan length)
    {
        var end = length * Loud;
        var random = new Random(seed);
        var heavy = Track(random, end, HeavyOne, fault => fault.End + Pause + Seconds(random, 0, 10));
        var light = Track(random, end, LightOne, fault => fault.At + Seconds(random, 1, 7));
        return [.. heavy.Concat(light).OrderBy(fault => fault.At).ThenBy(fault => fault.Kind)];
    }

    private static List<PlannedFault> Track(
        Random random,
        TimeSpan end,
        Func<Random, TimeSpan, PlannedFault> next,
        Func<PlannedFault, TimeSpan> after)
    {
        var faults = new List<PlannedFault>();
        for (var at = Opening + Seconds(random, 0, 5); at < end; at = after(faults[^1]))
        {
            var fault = next(random, at);
            if (fault.IsHeavy && fault.End > end)
            {
                break;
            }

            faults.Add(fault);
        }

        return faults;
    }

    private static PlannedFault HeavyOne(Random random, TimeSpan at)
    {
        var kind = Heavy[random.Next(Heavy.Length)];
        var lasts = kind switch
        {
            FaultKind.FreezeSilo or FaultKind.FreezeBotHost => Seconds(random, 5, 35),
            FaultKind.CrashPostgres => TimeSpan.Zero,
            FaultKind.KillStandIn or FaultKind.KillPayments => Seconds(random, 0, 6),
            _ => Seconds(random, 0, 12),
        };
        return new(kind, at, random.Next(1000), lasts);
    }

    private static PlannedFault LightOne(Random random, TimeSpan at)
    {
        var kind = Light[random.Next(Light.Length)];
        var fault = new PlannedFault(kind, at, random.Next(1000), Times: random.Next(1, 4));
        switch (kind)
        {
            case FaultKind.RepeatUpdates:
                return fault with { Times = random.Next(10, 60) };
            case FaultKind.DuplicateUpdate or FaultKind.ReorderUpdate or >= FaultKind.PagesAway:
                return fault;
            default:
                var method = Methods[random.Next(Methods.Length)];
                return fault with
                {
                    Method = method,
                    InChannel = method is "sendMessage" or "deleteMessage" && random.Next(3) > 0,
                    Applied = random.Next(2) == 0,
                    Code = new[] { 400, 403, 500, 500 }[random.Next(4)],
                    Lasts = kind is FaultKind.Delay or FaultKind.TooMany ? Seconds(random, 1, 8) : TimeSpan.Zero,
                };
        }
    }

    private static TimeSpan Seconds(Random random, double least, double most) =>
        TimeSpan.FromMilliseconds(Math.Round(1000 * (least + (random.NextDouble() * (most - least)))));
}
