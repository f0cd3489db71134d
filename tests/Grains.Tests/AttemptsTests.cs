namespace LytSlot.Grains.Tests;

public sealed class AttemptsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Attempt_is_known_for_a_day()
    {
        var kept = Attempts.With([], Of("a"));

        Assert.NotNull(Attempts.Known(kept, Of("a", Now.AddHours(24).AddTicks(-1))));
        Assert.Null(Attempts.Known(kept, Of("a", Now.AddHours(24))));
        Assert.Null(Attempts.Known(kept, Of("b")));
    }

    [Fact]
    public void Fifty_are_kept_the_oldest_go_first_and_none_twice()
    {
        var kept = Enumerable.Range(0, 60).Aggregate(
            Attempts.With([], Of("old", Now.AddDays(-2))), (known, index) => Attempts.With(known, Of($"{index}")));

        Assert.Equal(Enumerable.Range(10, 50).Select(index => $"{index}"), kept.Select(one => one.Id));
        Assert.Equal(50, Attempts.With(kept, Of("59")).Length);
    }

    [Fact]
    public void Nothing_that_is_too_old_is_kept() =>
        Assert.Equal(["b"], Attempts.With(Attempts.With([], Of("a")), Of("b", Now.AddHours(24))).Select(one => one.Id));

    private static Attempt Of(string id, DateTimeOffset? at = null) => new(id, "x", at ?? Now);
}
