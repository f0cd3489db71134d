using LytSlot.Chaos.Faults;

namespace LytSlot.Chaos.Tests;

/// <summary>What is broken when.</summary>
public sealed class FaultScheduleTests
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Fact]
    public void Same_seed_and_length_give_the_same_schedule() =>
        Assert.Equal(FaultSchedule.Draw(7, Length), FaultSchedule.Draw(7, Length));

    [Fact]
    public void Other_seed_gives_another_schedule() =>
        Assert.NotEqual(FaultSchedule.Draw(7, Length), FaultSchedule.Draw(8, Length));

    [Theory, MemberData(nameof(Seeds))]
    public void Heavy_faults_come_one_at_a_time_with_a_pause(int seed)
    {
        var heavy = FaultSchedule.Draw(seed, Length).Where(fault => fault.IsHeavy).ToList();

        Assert.NotEmpty(heavy);
        Assert.All(
            heavy.Zip(heavy.Skip(1)), pair => Assert.True(pair.First.End + FaultSchedule.Pause <= pair.Second.At));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Beginning_and_end_are_quiet(int seed)
    {
        var faults = FaultSchedule.Draw(seed, Length);

        Assert.All(faults, fault => Assert.True(fault.At >= FaultSchedule.Opening));
        Assert.All(faults, fault => Assert.True(fault.At <= Length * FaultSchedule.Loud));
        Assert.All(faults.Where(one => one.IsHeavy), one => Assert.True(one.End <= Length * FaultSchedule.Loud));
    }

    [Fact]
    public void Every_kind_comes_in_the_long_run()
    {
        var kinds = Enumerable.Range(1, 20).SelectMany(seed => FaultSchedule.Draw(seed, Length)).Select(f => f.Kind);

        Assert.Equal(Enum.GetValues<FaultKind>().Except([FaultKind.None]).Order(), kinds.Distinct().Order());
    }
}
