using System.Text;
using CsCheck;
using LytSlot.Advertisers;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class TapTests
{
    private const int MostBytes = 64;

    public static TheoryData<int> Verbs() =>
        [.. Enum.GetValues<OrderVerb>().Except([OrderVerb.None]).Select(verb => (int)verb)];

    public static TheoryData<int> AdminVerbs() =>
        [.. Enum.GetValues<AdminVerb>().Except([AdminVerb.None]).Select(verb => (int)verb)];

    [Theory, MemberData(nameof(Verbs))]
    public void Order_tap_comes_back_as_it_went(int verb)
    {
        var tap = new OrderTap((OrderVerb)verb, new OrderKey(Guid.NewGuid(), Guid.CreateVersion7()));

        Assert.True(OrderTap.TryParse(tap.ToString(), out var parsed));
        Assert.Equal(tap, parsed);
        Assert.InRange(Encoding.UTF8.GetByteCount(tap.ToString()), 1, MostBytes);
    }

    [Fact]
    public void Advertiser_tap_comes_back_as_it_went()
    {
        var key = new AdvertiserKey(Guid.CreateVersion7(), 9_999_999_999_999);

        Assert.True(AdvertiserTap.TryParse(AdvertiserTap.Of(key), out var parsed));
        Assert.Equal(key, parsed);
        Assert.InRange(Encoding.UTF8.GetByteCount(AdvertiserTap.Of(key)), 1, MostBytes);
    }

    [Theory]
    [InlineData("adv:")]
    [InlineData("adv::5")]
    [InlineData("adv:AAAAAAAAAAAAAAAAAAAAAA:-5")]
    [InlineData("adv:AAAAAAAAAAAAAAAAAAAA=A:5")]
    [InlineData("adv:AAAAAAAAAAAAAAAAAAAAAA:5:6")]
    public void Forged_advertiser_tap_is_none(string data) => Assert.False(AdvertiserTap.TryParse(data, out _));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9999)]
    public void Order_tap_carries_a_number(int number)
    {
        var tap = new OrderTap(OrderVerb.Approve, new OrderKey(Guid.NewGuid(), Guid.CreateVersion7()), number);

        Assert.True(OrderTap.TryParse(tap.ToString(), out var parsed));
        Assert.Equal(tap, parsed);
        Assert.InRange(Encoding.UTF8.GetByteCount(tap.ToString()), 1, MostBytes);
    }

    [Theory]
    [InlineData(":")]
    [InlineData(":0")]
    [InlineData(":1")]
    [InlineData(":-2")]
    [InlineData(":10000")]
    [InlineData("x2")]
    public void Order_tap_with_a_broken_number_is_no_tap(string number) => Assert.False(OrderTap.TryParse(
        new OrderTap(OrderVerb.Approve, new OrderKey(Guid.NewGuid(), Guid.NewGuid())) + number, out _));

    [Theory, MemberData(nameof(AdminVerbs))]
    public void Tap_of_an_admin_comes_back_as_it_went(int verb)
    {
        var tap = new AdminTap((AdminVerb)verb, Guid.NewGuid(), Guid.CreateVersion7(), -1_009_999_999_999);

        Assert.True(AdminTap.TryParse(tap.ToString(), out var parsed));
        Assert.Equal((tap.Verb, tap.ToString()), (parsed.Verb, parsed.ToString()));
        Assert.InRange(Encoding.UTF8.GetByteCount(tap.ToString()), 1, MostBytes);
    }

    [Fact]
    public void Tap_of_an_admin_names_what_it_acts_on()
    {
        var order = new AdminTap(AdminVerb.ReturnMoney, Guid.NewGuid(), Guid.CreateVersion7());
        var channel = AdminTap.Of(AdminVerb.SuspendChannel, -1_001);

        Assert.True(AdminTap.TryParse(order.ToString(), out var ofOrder));
        Assert.True(AdminTap.TryParse(channel.ToString(), out var ofChannel));
        Assert.Equal((order, channel), (ofOrder, ofChannel));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a:")]
    [InlineData("a:-")]
    [InlineData("a:h:")]
    [InlineData("a:hh")]
    [InlineData("a:c")]
    [InlineData("a:c:x")]
    [InlineData("a:c:99999999999999999999")]
    [InlineData("a:p:AAAA")]
    [InlineData("a:c:-1:2")]
    public void Forged_tap_of_an_admin_is_none(string data) => Assert.False(AdminTap.TryParse(data, out _));

    [Fact]
    public void Day_and_slot_taps_come_back_as_they_went()
    {
        var slot = new DateTimeOffset(2026, 3, 2, 12, 15, 0, TimeSpan.Zero);
        var day = new DateOnly(2026, 3, 2);

        Assert.True(SlotTap.TryParse(SlotTap.Of(slot), out var startsAt));
        Assert.Equal(slot, startsAt);
        Assert.True(DayTap.TryParse(DayTap.Of(day), out var one));
        Assert.Equal(day, one);
        Assert.True(DayTap.TryParseFrom(DayTap.From(day), out var first));
        Assert.Equal(day, first);
        Assert.False(DayTap.TryParse(DayTap.From(day), out _));
    }

    [Theory]
    [InlineData("ch:")]
    [InlineData("ch")]
    [InlineData("ch:99999999999999999999")]
    [InlineData("ch:1 2")]
    [InlineData("channel:1")]
    public void Broken_number_is_no_tap(string data) =>
        Assert.False(NumberTap.TryParse(data, NumberTap.Channel, out _));

    [Theory]
    [InlineData("at:-1")]
    [InlineData("at:9223372036854775807")]
    public void Time_outside_of_the_calendar_is_no_tap(string data) => Assert.False(SlotTap.TryParse(data, out _));

    [Fact]
    public void Forged_taps_never_throw() => Gen.String[0, 70].Sample(data =>
    {
        var parsed = new[]
        {
            OrderTap.TryParse(data, out _),
            OrderTap.TryParse("o:s:" + data, out _),
            DayTap.TryParse("day:" + data, out _),
            SlotTap.TryParse("at:" + data, out _),
            NumberTap.TryParse("price:" + data, NumberTap.Price, out _),
        };

        Assert.Equal(5, parsed.Length);
    });
}
