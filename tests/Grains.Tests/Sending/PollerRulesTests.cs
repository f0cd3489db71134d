using LytSlot.Grains.Sending;

namespace LytSlot.Grains.Tests.Sending;

public sealed class PollerRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void First_host_gets_the_lease_and_renews_it()
    {
        var (taken, first) = PollerRules.Ask(new(), "a", Now);
        var (renewed, second) = PollerRules.Ask(taken, "a", Now.AddSeconds(10));

        Assert.True(first.Yours);
        Assert.True(second.Yours);
        Assert.Equal(Now.AddSeconds(10) + PollerRules.Length, renewed.Until);
    }

    [Fact]
    public void Second_host_waits_until_the_lease_ran_out()
    {
        var (taken, _) = PollerRules.Ask(new(), "a", Now);

        var (same, refused) = PollerRules.Ask(taken, "b", Now.AddSeconds(29));
        var (_, granted) = PollerRules.Ask(taken, "b", Now.AddSeconds(30));

        Assert.Same(taken, same);
        Assert.False(refused.Yours);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Length);
        Assert.True(granted.Yours);
    }

    [Fact]
    public void Released_lease_is_free_at_once()
    {
        var (taken, _) = PollerRules.Ask(new(), "a", Now);

        var (_, granted) = PollerRules.Ask(PollerRules.Release(taken, "a"), "b", Now);

        Assert.True(granted.Yours);
    }

    [Fact]
    public void Host_cannot_release_the_lease_of_another()
    {
        var (taken, _) = PollerRules.Ask(new(), "a", Now);

        Assert.Same(taken, PollerRules.Release(taken, "b"));
    }
}
