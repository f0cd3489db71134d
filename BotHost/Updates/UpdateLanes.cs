using Telegram.Bot.Types;

namespace LytSlot.BotHost.Updates;

/// <summary>
/// Updates on their way: one after the other within a lane, side by side across lanes. Knows which are not handled yet,
/// so that Telegram keeps them until they are.
/// </summary>
/// <param name="lane">The lane of an update.</param>
/// <param name="handle">Handles one; an update whose handling fails is new again when it comes again.</param>
internal sealed class UpdateLanes(Func<Update, Lane> lane, Func<Update, Task> handle)
{
    // More than one answer of Telegram holds: one that was on its way meanwhile may repeat what is handled by now.
    private const int Remembered = 300;

    private readonly Lock _gate = new();
    private readonly HashSet<int> _handled = [];
    private readonly Queue<int> _oldest = [];
    private readonly List<int> _order = [];
    private readonly HashSet<int> _unhandled = [];
    private readonly HashSet<int> _failed = [];
    private readonly Lanes _lanes = new();
    private TaskCompletionSource _progress = NewSignal();
    private int? _last;

    /// <summary>
    /// What to ask Telegram from: the lowest update that is not handled; null before the first. Ids are compared for
    /// equality only, since Telegram begins anew at random after an idle week.
    /// </summary>
    public int? Offset
    {
        get
        {
            lock (_gate)
            {
                return _order.Count > 0 ? _order[0] : _last + 1;
            }
        }
    }

    /// <summary>Whether any is on its way.</summary>
    public bool IsBusy => _lanes.IsBusy;

    /// <summary>Completes when an update is handled, or fails, from now on.</summary>
    public Task Progress
    {
        get
        {
            lock (_gate)
            {
                return _progress.Task;
            }
        }
    }

    /// <summary>Whether this one is on its way, or was lately.</summary>
    public bool Knows(int update)
    {
        lock (_gate)
        {
            return _handled.Contains(update) || (_order.Contains(update) && !_failed.Contains(update));
        }
    }

    /// <summary>
    /// Telegram still has these. What was handled before the lease was lost, and never confirmed, is confirmed then.
    /// </summary>
    public void Meet(IEnumerable<int> updates)
    {
        lock (_gate)
        {
            foreach (var update in updates.Where(_ => _order.Count == 0).Where(_handled.Contains))
            {
                _last = update;
            }
        }
    }

    /// <summary>Starts those that are new; the same ones come again until they are handled.</summary>
    /// <returns>How many were new.</returns>
    public int Take(IEnumerable<Update> batch)
    {
        lock (_gate)
        {
            var fresh = batch.Where(update => !Knows(update.Id)).DistinctBy(update => update.Id).ToList();
            foreach (var update in fresh)
            {
                if (!_failed.Remove(update.Id))
                {
                    _order.Add(update.Id);
                    _unhandled.Add(update.Id);
                }

                _lanes.Put(lane(update), () => Run(update));
            }

            return fresh.Count;
        }
    }

    /// <summary>Waits until nothing is on its way.</summary>
    public Task Drain() => _lanes.Drain();

    /// <summary>
    /// Telegram knows what is handled: it was asked from <paramref name="offset"/> and had nothing. From then on it is
    /// asked from wherever it begins, since after an idle week that may be a lower number, and lower ones than it is
    /// asked from are gone.
    /// </summary>
    public void Confirmed(int? offset)
    {
        lock (_gate)
        {
            if (_order.Count == 0 && _last + 1 == offset)
            {
                _last = null;
            }
        }
    }

    /// <summary>Forgets everything: another host has polled since. To be called when nothing is on its way.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _order.Clear();
            _unhandled.Clear();
            _failed.Clear();
            _last = null;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task Run(Update update)
    {
        var handling = handle(update);
        await handling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Finish(update.Id, handling.IsCompletedSuccessfully);
    }

    private void Finish(int update, bool isHandled)
    {
        TaskCompletionSource waiting;
        lock (_gate)
        {
            if (!isHandled)
            {
                _failed.Add(update);
            }
            else
            {
                _unhandled.Remove(update);
                while (_order.Count > 0 && !_unhandled.Contains(_order[0]))
                {
                    _last = _order[0];
                    _order.RemoveAt(0);
                    Remember(_last.Value);
                }
            }

            waiting = _progress;
            _progress = NewSignal();
        }

        waiting.SetResult();
    }

    private void Remember(int update)
    {
        _handled.Add(update);
        _oldest.Enqueue(update);
        if (_oldest.Count > Remembered)
        {
            _handled.Remove(_oldest.Dequeue());
        }
    }
}
