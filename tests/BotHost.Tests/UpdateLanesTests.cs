using System.Collections.Concurrent;
using System.Threading.Channels;
using LytSlot.BotHost.Updates;
using Telegram.Bot.Types;

namespace LytSlot.BotHost.Tests;

public sealed class UpdateLanesTests
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _running = new();
    private readonly ConcurrentQueue<int> _started = new();
    private readonly Channel<int> _starts = Channel.CreateUnbounded<int>();
    private readonly UpdateLanes _lanes;

    public UpdateLanesTests() => _lanes = new(LaneOf, Handle);

    [Fact]
    public async Task Updates_of_one_chat_run_one_after_the_other()
    {
        _lanes.Take([Of(10), Of(20), Of(30)]);
        await Started(1);
        Assert.Equal([10], _started);

        await Finish(10);
        await Started(1);

        Assert.Equal([10, 20], _started);
    }

    [Fact]
    public async Task Updates_of_other_chats_do_not_wait()
    {
        _lanes.Take([Of(10), Of(11), Of(12)]);

        await Started(3);

        Assert.Equal([10, 11, 12], _started.Order());
    }

    [Fact]
    public async Task Offset_stays_at_the_lowest_unhandled_update()
    {
        _lanes.Take([Of(10), Of(11), Of(12)]);
        await Started(3);

        await Finish(11);
        await Finish(12);
        Assert.Equal(10, _lanes.Offset);
        await Finish(10);

        Assert.Equal(13, _lanes.Offset);
    }

    [Fact]
    public void Nothing_is_asked_from_before_the_first_update() => Assert.Null(_lanes.Offset);

    [Fact]
    public async Task Update_that_comes_again_meanwhile_or_afterwards_is_not_new()
    {
        Assert.Equal(2, _lanes.Take([Of(10), Of(11)]));
        Assert.Equal(1, _lanes.Take([Of(10), Of(11), Of(12)]));
        await Started(3);
        await Finish(10);

        Assert.Equal(0, _lanes.Take([Of(10), Of(11), Of(12)]));
    }

    [Fact]
    public async Task Update_whose_handling_failed_holds_the_offset_and_not_its_chat()
    {
        _lanes.Take([Of(10), Of(20)]);
        await Started(1);

        _running[10].SetException(new OperationCanceledException());
        await Started(1);
        await Finish(20);

        Assert.Equal(10, _lanes.Offset);
    }

    [Fact]
    public async Task Ids_may_begin_anew_at_random()
    {
        _lanes.Take([Of(900)]);
        await Started(1);
        await Finish(900);

        Assert.Equal(1, _lanes.Take([Of(3)]));
        await Started(1);
        await Finish(3);

        Assert.Equal(4, _lanes.Offset);
    }

    [Fact]
    public async Task Drain_waits_for_all_that_runs()
    {
        _lanes.Take([Of(10), Of(11)]);
        await Started(2);
        var drained = _lanes.Drain();

        await Finish(10);
        Assert.False(drained.IsCompleted);
        await Finish(11);

        await drained.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task After_another_host_polled_everything_may_come_again()
    {
        _lanes.Take([Of(10)]);
        await Started(1);
        await Finish(10);
        await _lanes.Drain();

        _lanes.Forget();

        Assert.Null(_lanes.Offset);
    }

    private static Update Of(int id) => new() { Id = id };

    // The last digit is the chat.
    [Fact]
    public async Task Update_whose_handling_failed_is_tried_anew_when_it_comes_again()
    {
        _lanes.Take([Of(10), Of(11)]);
        await Started(2);
        var failed = _lanes.Progress;
        _running.Remove(10, out var first);
        first!.SetException(new OperationCanceledException());
        await failed;
        await Finish(11);

        Assert.False(_lanes.Knows(10));
        Assert.Equal(1, _lanes.Take([Of(10), Of(11)]));
        await Started(1);
        await Finish(10);

        Assert.Equal(12, _lanes.Offset);
    }

    [Fact]
    public async Task Update_that_stands_twice_in_one_answer_is_new_once()
    {
        Assert.Equal(1, _lanes.Take([Of(10), Of(10)]));
        await Started(1);
    }

    [Fact]
    public async Task What_was_handled_under_a_lost_lease_is_confirmed_when_telegram_still_has_it()
    {
        _lanes.Take([Of(10), Of(11)]);
        await Started(2);
        await Finish(10);
        await Finish(11);
        _lanes.Forget();

        Assert.True(_lanes.Knows(10));
        _lanes.Meet([10, 11]);

        Assert.Equal(12, _lanes.Offset);
    }

    [Fact]
    public async Task What_telegram_knows_to_be_handled_is_not_asked_from_any_more()
    {
        _lanes.Take([Of(10)]);
        await Started(1);
        _lanes.Confirmed(10);
        Assert.Equal(10, _lanes.Offset);
        await Finish(10);

        _lanes.Confirmed(11);

        Assert.Null(_lanes.Offset);
    }

    private static Lane LaneOf(Update update) => new(update.Id % 10);

    private Task Handle(Update update)
    {
        var running = _running.GetOrAdd(update.Id, _ => new());
        _started.Enqueue(update.Id);
        _starts.Writer.TryWrite(update.Id);
        return running.Task;
    }

    private async Task Started(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _starts.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
                .WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    private Task Finish(int id)
    {
        var progress = _lanes.Progress;
        _running[id].SetResult();
        return progress.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }
}
