using LytSlot.ApiHost.Requests;

namespace LytSlot.Api.Tests;

/// <summary>One question for all who want to know the same.</summary>
public sealed class CompanyTests
{
    private readonly Company<string, int> _company = new();
    private readonly List<TaskCompletionSource<int>> _asked = [];

    [Fact]
    public async Task Who_comes_meanwhile_gets_the_next_answer_which_is_asked_for_once()
    {
        var first = Ask("a");
        var (second, third) = (Ask("a"), Ask("a"));
        Assert.Single(_asked);

        _asked[0].SetResult(1);
        Assert.Equal(1, await first);
        await Until(() => _asked.Count == 2);
        var fourth = Ask("a");
        _asked[1].SetResult(2);

        Assert.Equal((2, 2), (await second, await third));
        await Until(() => _asked.Count == 3);
        _asked[2].SetResult(3);
        Assert.Equal(3, await fourth);
        await Until(() => _company.Count == 0);
    }

    [Fact]
    public async Task Others_have_turns_of_their_own_and_a_fault_is_of_its_turn_alone()
    {
        var (first, other, second) = (Ask("a"), Ask("b"), Ask("a"));
        Assert.Equal(2, _asked.Count);

        _asked[0].SetException(new TimeoutException("No answer."));
        await Assert.ThrowsAsync<TimeoutException>(() => first);
        await Until(() => _asked.Count == 3);
        _asked[2].SetException(new TimeoutException("No answer, either."));
        await Assert.ThrowsAsync<TimeoutException>(() => second);
        _asked[1].SetResult(5);
        Assert.Equal(5, await other);

        var third = Ask("a");
        await Until(() => _asked.Count == 4);
        _asked[3].SetResult(7);
        Assert.Equal(7, await third);
        await Until(() => _company.Count == 0);
    }

    /// <summary>Everybody's answer was asked for after they came, however many come at once.</summary>
    [Fact]
    public async Task Nobody_is_told_what_was_true_before_they_asked()
    {
        var now = 0;
        var late = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var wrong = 0;
            for (var i = 0; i < 2_000; i++)
            {
                var asked = Interlocked.Increment(ref now);
                wrong += await _company.Ask("a", async () =>
                {
                    var answer = Volatile.Read(ref now);
                    await Task.Yield();
                    return answer;
                }) < asked ? 1 : 0;
            }

            return wrong;
        })));

        Assert.All(late, wrong => Assert.Equal(0, wrong));
        Assert.Equal(0, _company.Count);
    }

    private Task<int> Ask(string question) => _company.Ask(question, () =>
    {
        var asked = new TaskCompletionSource<int>();
        lock (_asked)
        {
            _asked.Add(asked);
        }

        return asked.Task;
    });

    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
