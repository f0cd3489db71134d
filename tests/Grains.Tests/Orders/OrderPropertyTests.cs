using CsCheck;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Tests.Orders.Lives;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Many orders to which anything happens in any order, twice, late and with failed writes.</summary>
public sealed class OrderPropertyTests
{
    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Int[0, 99],
        Gen.Int[0, 99_999],
        Gen.Int[0, 11],
        (kind, choice, fault) => new Step(kind, choice, fault == 0));

    /// <summary>Marks and promo codes have no part in these lives.</summary>
    private static readonly string[] NotPlayed = [nameof(OrderEvent.Marked), nameof(OrderEvent.PromoGivenBack)];

    [Fact]
    public void Whatever_happens_to_an_order_its_laws_hold_and_it_comes_to_rest()
    {
        var seen = new Seen();

        Gen.Select(Gen.Int[0, 99_999], Steps.Array[1, 60]).Sample(
            (kind, steps) =>
            {
                var life = new OrderLife(kind, seen);
                try
                {
                    Array.ForEach(steps, life.Do);
                    life.ComeToRest();
                }
                catch (InvalidOperationException broken)
                {
                    throw new InvalidOperationException($"{broken.Message}\n{life}", broken);
                }
            },
            iter: Samples.Of(20_000));

        seen.MustHave(20, Enum.GetNames<OrderStatus>().Except(["None"]));
        seen.MustHave(1, typeof(OrderEvent).GetNestedTypes().Select(type => type.Name).Except(NotPlayed));
    }
}
