using LytSlot.Grains.Sending;
using LytSlot.Sending;

namespace LytSlot.Grains.Tests.Sending;

/// <summary>Plays time for a scheduler: wakes it when it says so, and notes who went when.</summary>
internal sealed class SendingRun(SenderLimits limits)
{
    public static readonly SenderLimits Telegram = new();
    public static readonly SenderLimits NoSlack = new() { Slack = TimeSpan.Zero };
    public static readonly SenderLimits OneByOne = NoSlack with { BotStep = 1 };

    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<Waiter> _all = [];
    private readonly HashSet<Waiter> _noted = [];

    public SendQueue Queue { get; } = new(limits);

    public TimeSpan Now { get; private set; }

    public List<(TimeSpan At, Waiter Who)> Granted { get; } = [];

    public List<(TimeSpan At, Waiter Who)> SentAway { get; } = [];

    /// <summary>How often the scheduler was woken and nothing happened.</summary>
    public int IdleWakes { get; private set; }

    public Waiter Ask(
        long chat,
        SendPriority priority = SendPriority.Publication,
        Guid? tenant = null,
        double? queuedAtSecond = null)
    {
        var queuedAt = queuedAtSecond is { } second ? Epoch + TimeSpan.FromSeconds(second) : (DateTimeOffset?)null;
        var waiter = Queue.Enter(new SendRequest(chat, priority, tenant, queuedAt), Epoch + Now, Now);
        _all.Add(waiter);
        Advance();
        return waiter;
    }

    public void Count(long chat, int messages) => Queue.Count(chat, messages, Now);

    public void Reply(long chat, int messages) => Queue.CountReplies(chat, messages, Now);

    public void Stop(long? chat, double seconds)
    {
        Queue.Stop(chat, TimeSpan.FromSeconds(seconds), Now);
        Advance();
    }

    /// <summary>Lets time pass, stopping wherever the scheduler wants to be woken.</summary>
    public SendingRun Until(double second) => Pass(TimeSpan.FromSeconds(second) - Now);

    public SendingRun Pass(TimeSpan time)
    {
        var end = Now + time;
        while (Queue.NextWake() is { } wake && wake <= end)
        {
            Now = wake > Now ? wake : Now;
            var answered = Granted.Count + SentAway.Count;
            Advance();
            IdleWakes += Granted.Count + SentAway.Count == answered ? 1 : 0;
        }

        Now = end;
        return this;
    }

    public IEnumerable<TimeSpan> TimesOf(long chat) => Granted.Where(g => g.Who.Chat == chat).Select(g => g.At);

    /// <summary>The most that went within any span of this length, its end excluded.</summary>
    public static int MostWithin(TimeSpan length, IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Select((start, i) => sorted.Skip(i).TakeWhile(at => at - start < length).Count())
            .DefaultIfEmpty()
            .Max();
    }

    private void Advance()
    {
        Queue.Advance(Now);
        foreach (var waiter in _all.Where(w => w.IsAnswered && _noted.Add(w)).ToList())
        {
            // Answers are spoken inside Advance, so the task is complete.
            (waiter.Answer.GetAwaiter().GetResult().Granted ? Granted : SentAway).Add((Now, waiter));
        }

        _all.RemoveAll(_noted.Contains);
    }
}
