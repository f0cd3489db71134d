using LytSlot.Sending;

namespace LytSlot.Grains.Sending;

/// <summary>
/// Who may send next through one bot. No clock and no I/O: every call says what time it is, counted from the start of
/// the activation. Rules, in this order: a chat and the bot only within their budgets; <see cref="Patience"/> between
/// priorities; tenants in turn; who queued first. Each step costs the logarithm of those who wait.
/// </summary>
internal sealed class SendQueue(SenderLimits limits)
{
    private static readonly TimeSpan ShortestRetry = TimeSpan.FromMilliseconds(200);
    private readonly SendBudget _budget = new(limits);
    private readonly Dictionary<long, ChatLine> _lines = [];
    private readonly PriorityQueue<ChatLine, TimeSpan> _shut = new();
    private readonly Turns[] _open = [.. Enumerable.Range(0, Ranks.Count).Select(_ => new Turns())];
    private readonly Patience _patience = new();
    private readonly Queue<Waiter> _byArrival = new();
    private readonly int[] _waiting = new int[Ranks.Count];
    private long _asked;

    /// <summary>Since when more want to go than may; null: nobody waits for the bot's own budget.</summary>
    private TimeSpan? _rushSince;

    public SendBudget Budget => _budget;

    /// <summary>Who waits, over all priorities.</summary>
    public int Waiting => _waiting.Sum();

    /// <summary>
    /// Someone asks. Refused at once when there can be no permit within the longest wait, or too many wait already;
    /// otherwise the answer comes with some <see cref="Advance"/>.
    /// </summary>
    /// <param name="request">What is asked.</param>
    /// <param name="utcNow">Stands for a missing time of queueing.</param>
    /// <param name="now">The scheduler's time.</param>
    public Waiter Enter(SendRequest request, DateTimeOffset utcNow, TimeSpan now)
    {
        var waiter = new Waiter(request, request.QueuedAt ?? utcNow, _asked++, now);
        var opens = Opens(request.Chat);
        if (opens > now + limits.MaxWait || Waiting >= limits.MaxWaiting)
        {
            waiter.Say(ComeAgain(opens > now + limits.MaxWait ? opens - now : limits.MaxWait));
            return waiter;
        }

        _byArrival.Enqueue(waiter);
        _waiting[waiter.Rank]++;
        if (!_lines.TryGetValue(waiter.Chat, out var line))
        {
            _lines[waiter.Chat] = line = new(waiter.Chat);
        }

        line.Add(waiter);
        Settle(line, now);
        return waiter;
    }

    /// <summary>Somebody sent without asking.</summary>
    public void Count(long chat, int messages, TimeSpan now)
    {
        if (messages > 0)
        {
            _budget.Take(chat, messages, now);
        }
    }

    /// <summary>Somebody was answered; that waits for no leave.</summary>
    public void CountReplies(long chat, int messages, TimeSpan now)
    {
        if (messages > 0)
        {
            _budget.TakeReplies(chat, messages, now);
        }
    }

    /// <summary>Telegram wants nothing for this chat, or of the whole bot, for a while.</summary>
    public void Stop(long? chat, TimeSpan length, TimeSpan now) => _budget.Stop(chat, now + length, now);

    /// <summary>A stop of a chat that an earlier activation was told of.</summary>
    public void Recall(long chat, TimeSpan length, TimeSpan now) => _budget.Recall(chat, now + length);

    /// <summary>Lets go whoever may go now and sends away who waited too long.</summary>
    public void Advance(TimeSpan now)
    {
        OpenChats(now);
        var isLong = now - _rushSince >= Patience.ShortRush;
        while (_budget.BotOpens <= now && _patience.Choose(IsOpen, isLong) is var rank and >= 0)
        {
            var line = _open[rank].First;
            if (_budget.ChatOpens(line.Chat) > now)
            {
                Settle(line, now);
                continue;
            }

            _open[rank].TakeFirst();
            line.Place = null;
            _patience.Took(rank, IsOpen);
            _budget.Take(line.Chat, 1, now);
            var waiter = line.Take();
            Answer(waiter, new(true, limits.PermitValidity, TimeSpan.Zero, now - waiter.AskedAt));
            Settle(line, now);
        }

        SendAway(waiter => now - waiter.AskedAt >= limits.MaxWait, now);
        _rushSince = Array.TrueForAll(_open, turns => turns.IsEmpty) ? null : _rushSince ?? now;
    }

    /// <summary>The scheduler ends: everyone is to ask its successor.</summary>
    public void Close(TimeSpan now) => SendAway(_ => true, now);

    /// <summary>When <see cref="Advance"/> next has something to do; null when nobody waits.</summary>
    public TimeSpan? NextWake()
    {
        DropAnswered();
        if (!_byArrival.TryPeek(out var oldest))
        {
            return null;
        }

        var deadline = oldest.AskedAt + limits.MaxWait;
        var permit = Array.Exists(_open, turns => !turns.IsEmpty) ? _budget.BotOpens
            : FirstToOpen() is { } opens ? Later(opens, _budget.BotOpens)
            : deadline;
        return permit < deadline ? permit : deadline;
    }

    private bool IsOpen(int rank) => !_open[rank].IsEmpty;

    private TimeSpan Opens(long chat) => Later(_budget.BotOpens, _budget.ChatOpens(chat));

    /// <summary>Puts a line where it belongs now: competing in its first waiter's place, shut, or nowhere.</summary>
    private void Settle(ChatLine line, TimeSpan now)
    {
        var first = line.First;
        var opens = _budget.ChatOpens(line.Chat);
        var place = opens <= now ? first : null;
        if (line.Place is { } former && former != place)
        {
            _open[former.Rank].Remove(line);
            line.Place = null;
        }

        if (first is null)
        {
            _lines.Remove(line.Chat);
        }
        else if (place is not null && line.Place is null && !line.IsShut)
        {
            line.Place = place;
            _open[place.Rank].Add(line);
        }
        else if (place is null && !line.IsShut)
        {
            line.IsShut = true;
            _shut.Enqueue(line, opens);
        }
    }

    private void OpenChats(TimeSpan now)
    {
        while (FirstToOpen() is { } opens && opens <= now)
        {
            var line = _shut.Dequeue();
            line.IsShut = false;
            Settle(line, now);
        }
    }

    /// <summary>
    /// When the first shut chat opens. Openings only ever move away, so the heap is put right from its top.
    /// </summary>
    private TimeSpan? FirstToOpen()
    {
        while (_shut.TryPeek(out var line, out var expected))
        {
            if (line.First is null)
            {
                _shut.Dequeue();
                line.IsShut = false;
                continue;
            }

            var opens = _budget.ChatOpens(line.Chat);
            if (opens <= expected)
            {
                return expected;
            }

            _shut.DequeueEnqueue(line, opens);
        }

        return null;
    }

    private void SendAway(Predicate<Waiter> isDue, TimeSpan now)
    {
        DropAnswered();
        while (_byArrival.TryPeek(out var waiter) && isDue(waiter))
        {
            Answer(waiter, ComeAgain(Opens(waiter.Chat) - now));
            var line = _lines[waiter.Chat];
            line.Remove(waiter);
            Settle(line, now);
            DropAnswered();
        }
    }

    private void DropAnswered()
    {
        while (_byArrival.TryPeek(out var waiter) && waiter.IsAnswered)
        {
            _byArrival.Dequeue();
        }
    }

    private void Answer(Waiter waiter, SendPermit permit)
    {
        _waiting[waiter.Rank]--;
        waiter.Say(permit);
    }

    private static SendPermit ComeAgain(TimeSpan retryIn) => new(false, TimeSpan.Zero, Later(retryIn, ShortestRetry));

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
