using LytSlot.Grains.Orders;
using LytSlot.Grains.Sending;
using LytSlot.Grains.Tests.Sending;
using LytSlot.Orders;
using LytSlot.Sending;

namespace LytSlot.Grains.Tests.Publishing;

/// <summary>Whose search goes first when many look for their posts.</summary>
public sealed class SearchTurnTests
{
    private static readonly DateTimeOffset Slot = new(2030, 5, 6, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Searches_of_one_slot_go_one_after_the_other()
    {
        var turns = Enumerable.Range(0, 100).Select(number => AttemptJudge.Turn(Slot, Order(number))).ToList();

        Assert.Equal(turns.Count, turns.Distinct().Count());
        Assert.All(turns, turn => Assert.InRange(turn, Slot, Slot + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Search_keeps_its_turn() =>
        Assert.Equal(AttemptJudge.Turn(Slot, Order(7)), AttemptJudge.Turn(Slot, Order(7)));

    [Fact]
    public void Of_two_searches_in_one_chat_the_first_ends_before_the_second_begins()
    {
        const long probes = -100;
        const int looks = 5;
        double[] turns = [0.2, 0.7];
        var run = new SendingRun(SendingRun.Telegram);
        var asked = turns.Select(Ask).ToArray();
        var went = new List<int>();

        while (went.Count < looks * turns.Length)
        {
            run.Pass(TimeSpan.FromSeconds(1));
            for (var search = 0; search < turns.Length; search++)
            {
                if (!asked[search].IsAnswered || went.Count(one => one == search) == looks)
                {
                    continue;
                }

                if (run.Granted.Any(granted => granted.Who == asked[search]))
                {
                    went.Add(search);
                }

                asked[search] = Ask(turns[search]);
            }
        }

        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], went);

        Waiter Ask(double turn) => run.Ask(probes, SendPriority.Care, queuedAtSecond: turn);
    }

    private static OrderKey Order(int number) => new(Guid.Empty, new Guid($"019abcde-0000-7000-8000-{number:x12}"));
}
