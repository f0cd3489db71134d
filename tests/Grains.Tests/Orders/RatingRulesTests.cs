using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

public sealed class RatingRulesTests
{
    private static readonly DateTimeOffset End = Given.Slot + TimeSpan.FromHours(25);

    private static readonly OrderState Completed = Given.In(OrderStatus.Completed);

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    [InlineData(6)]
    public void Rating_is_from_one_to_five(int rating) =>
        Assert.Equal("order.bad_rating", RatingRules.Decide(Completed, new(rating, End)).Refusal?.Code);

    [Fact]
    public void Rating_can_be_changed_for_a_week_after_it_was_first_given_and_the_same_writes_nothing()
    {
        var rated = Completed.After(new OrderCommand.Rate(3, End), End);
        var better = rated.After(new OrderCommand.Rate(5, End.AddDays(6)), End.AddDays(6));

        Assert.Equal((5, End), (better.Rating!.Value, better.RatedAt!.Value));
        Assert.Equal(default, RatingRules.Decide(better, new(5, End.AddDays(100))));
        Assert.NotNull(RatingRules.Decide(better, new(4, End.AddDays(7).AddTicks(-1))).Event);
        Assert.Equal("order.too_late", RatingRules.Decide(better, new(4, End.AddDays(7))).Refusal?.Code);
        Assert.NotNull(RatingRules.Decide(Completed, new(4, End.AddDays(100))).Event);
    }

    [Fact]
    public void Rating_moves_no_money_tells_nobody_and_leaves_a_fact()
    {
        var rated = OrderChanges.Apply(Completed, new OrderEvent.Rated(4), Given.By(End));

        Assert.Empty(rated.Postings);
        Assert.Equal(Completed.Untold, rated.Untold);
        Assert.Equal(("rated", "4"), (rated.Events[^1].Kind, rated.Events[^1].Reason));
    }
}
