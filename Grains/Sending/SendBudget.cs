namespace LytSlot.Grains.Sending;

/// <summary>
/// The budgets of one bot: the whole bot, and each chat that has lately been written to. Times count from the start of
/// the activation, at which every bucket was empty. Idle chats are forgotten.
/// </summary>
internal sealed class SendBudget
{
    /// <summary>
    /// Telegram does not say what a 429 is about: so many chats within a second mean the bot, unless they were written
    /// to without leave.
    /// </summary>
    public const int ChatsThatMeanTheBot = 3;

    /// <summary>The bot as a whole is stopped no longer on such a guess: it is made anew as often as need be.</summary>
    public static readonly TimeSpan LongestGuess = TimeSpan.FromSeconds(30);

    /// <summary>Of what the bot may send, the part that replies may use up. The rest is for those who ask.</summary>
    private const double RepliesPart = 2.0 / 3;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    /// <summary>So much of the bot's time replies may use up at once.</summary>
    private static readonly TimeSpan RepliesDebt = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly SenderLimits _limits;
    private readonly Budget _bot;
    private readonly Dictionary<long, Budget> _chats = [];
    private readonly List<(long Chat, TimeSpan At, TimeSpan Until)> _latelyStopped = [];
    private Pace _replies;
    private TimeSpan _nextCleaning = Minute;

    public SendBudget(SenderLimits limits)
    {
        _limits = limits;
        var second = Second + limits.Slack;
        var burst = (int)Math.Ceiling(RepliesDebt / Second * limits.BotPerSecond);
        _replies = new(second / (limits.BotPerSecond * RepliesPart), burst, TimeSpan.Zero);
        _bot = limits.Unlimited
            ? new(null, null)
            : new(
                Pace.Empty(second / limits.BotPerSecond, limits.BotStep, TimeSpan.Zero),
                new Window(limits.BotPerSecond, second, TimeSpan.Zero));
    }

    /// <summary>Chats that are remembered.</summary>
    public int Chats => _chats.Count;

    /// <summary>When the bot as a whole may send again.</summary>
    public TimeSpan BotOpens => _bot.Opens;

    /// <summary>Until when Telegram stopped the whole bot.</summary>
    public TimeSpan BotStoppedUntil => _bot.StoppedUntil;

    /// <summary>When this chat may be written to again, the bot's own budget aside.</summary>
    public TimeSpan ChatOpens(long chat) => _chats.TryGetValue(chat, out var budget) ? budget.Opens
        : _limits.Unlimited ? TimeSpan.MinValue
        : Of(chat).Opens;

    /// <summary>Counts sends, whether there was leave or not.</summary>
    public void Take(long chat, int count, TimeSpan now)
    {
        _bot.Take(count, now);
        TakeOfChat(chat, count, now);
    }

    /// <summary>
    /// Counts replies, which ask no leave. What would leave nothing to those who ask is the chat's alone: however fast
    /// people tap, posts go out.
    /// </summary>
    public void TakeReplies(long chat, int count, TimeSpan now)
    {
        for (var i = 0; i < count && _replies.Opens <= now; i++)
        {
            _replies = _replies.Take(1, now);
            _bot.Take(1, now);
        }

        TakeOfChat(chat, count, now);
    }

    /// <summary>Telegram answered 429 for a chat, or for the bot when <paramref name="chat"/> is null.</summary>
    public void Stop(long? chat, TimeSpan until, TimeSpan now)
    {
        Clean(now);
        if (chat is not { } one)
        {
            _bot.Stop(until);
            return;
        }

        var budget = Of(one);
        budget.Stop(until);
        _latelyStopped.RemoveAll(stop => stop.At + Second <= now || stop.Chat == one);
        if (budget.IsInDebt(now))
        {
            return;
        }

        _latelyStopped.Add((one, now, until));
        if (_latelyStopped.Count >= ChatsThatMeanTheBot)
        {
            var shortest = _latelyStopped.Min(stop => stop.Until);
            _bot.Stop(shortest < now + LongestGuess ? shortest : now + LongestGuess);
        }
    }

    /// <summary>A stop of a chat that is no news.</summary>
    public void Recall(long chat, TimeSpan until) => Of(chat).Stop(until);

    /// <summary>The stops that are still running, the longest first.</summary>
    public IEnumerable<(long Chat, TimeSpan Until)> Stops(TimeSpan now) =>
        from chat in _chats
        where chat.Value.StoppedUntil > now
        orderby chat.Value.StoppedUntil descending
        select (chat.Key, chat.Value.StoppedUntil);

    private void TakeOfChat(long chat, int count, TimeSpan now)
    {
        Clean(now);
        if (!_limits.Unlimited)
        {
            Of(chat).Take(count, now);
        }
    }

    private Budget Of(long chat)
    {
        if (!_chats.TryGetValue(chat, out var budget))
        {
            _chats[chat] = budget = New(chat);
        }

        return budget;
    }

    /// <summary>A chat nobody remembers: unused for long, or used by the activation before this one.</summary>
    private Budget New(long chat) => (_limits.Unlimited, IsPrivate: chat > 0) switch
    {
        (true, _) => new(null, null),
        (_, true) => new(Pace.Empty(Spacing(_limits.PrivateSeconds), _limits.PrivateBurst, TimeSpan.Zero), null),
        _ => new(
            Pace.Empty(Spacing(_limits.ChannelSeconds), 1, TimeSpan.Zero),
            new Window(_limits.ChannelPerMinute, Minute + _limits.Slack, TimeSpan.Zero)),
    };

    private TimeSpan Spacing(double seconds) => TimeSpan.FromSeconds(seconds) + _limits.Slack;

    private void Clean(TimeSpan now)
    {
        if (now < _nextCleaning)
        {
            return;
        }

        _nextCleaning = now + Minute;
        foreach (var (chat, budget) in _chats)
        {
            if (budget.IdleAt <= now)
            {
                _chats.Remove(chat);
            }
        }
    }
}
