using System.Data.Common;

namespace LytSlot.Grains.Tests;

public sealed class DatabaseFaultsTests
{
    public static TheoryData<Exception> OfTheDatabase => new()
    {
        new Told("told"),
        new OrleansException("A write failed", new Told("told")),
        new OrleansException("A write failed", new OrleansException("Again", new Told("told"))),
    };

    public static TheoryData<Exception> OfOthers => new()
    {
        new InvalidOperationException("A mistake of ours"),
        new OrleansException("A write failed", new TimeoutException("Response did not arrive on time")),
        new TimeoutException("Response did not arrive on time"),
    };

    [Theory, MemberData(nameof(OfTheDatabase))]
    public void What_the_database_says_is_known_also_from_within(Exception failure) =>
        Assert.True(DatabaseFaults.IsOfTheDatabase(failure));

    [Theory, MemberData(nameof(OfOthers))]
    public void What_others_say_is_left_to_them(Exception failure) =>
        Assert.False(DatabaseFaults.IsOfTheDatabase(failure));

    /// <summary>As any driver's own.</summary>
    private sealed class Told(string message) : DbException(message);
}
