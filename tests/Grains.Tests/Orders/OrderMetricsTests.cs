using LytSlot.Grains.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>How posts are counted.</summary>
public sealed class OrderMetricsTests
{
    [Theory]
    [InlineData(0, "on_time")]
    [InlineData(59, "on_time")]
    [InlineData(60, "late")]
    public void Post_is_on_time_in_the_minute_of_its_slot(int seconds, string expected)
    {
        var at = Given.Slot.AddSeconds(seconds);

        var outcome = OrderMetrics.OutcomeOf(new OrderEvent.Published([1], "print", at, at, []), Given.Scheduled);

        Assert.Equal(expected, outcome);
    }

    [Theory]
    [InlineData(OrderRules.Unproved, "unknown")]
    [InlineData(OrderRules.PublishedTooLate, "failed")]
    [InlineData("Bad Request: whatever", "failed")]
    public void Post_that_was_given_up_has_failed_or_is_unknown(string reason, string expected) =>
        Assert.Equal(expected, OrderMetrics.OutcomeOf(new OrderEvent.Failed(reason), Given.Scheduled));

    [Fact]
    public void What_comes_after_is_not_counted_again() =>
        Assert.Null(OrderMetrics.OutcomeOf(new OrderEvent.Completed(null), Given.Published));
}
