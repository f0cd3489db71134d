using System.Net;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>Orders paid on the pages of Stripe and YooKassa, with all that can come in from outside.</summary>
public sealed class PaidOnPages(SharedTown shared) : Story(shared.Town)
{
    [Theory]
    [InlineData("stripe", "price:1500:EUR", HttpStatusCode.BadRequest)]
    [InlineData("yookassa", "price:90000:RUB", HttpStatusCode.OK)]
    public async Task Forged_word_is_not_believed_the_true_one_counts_once_and_the_money_goes_back(
        string provider, string price, HttpStatusCode answerToForged)
    {
        var owner = await Cast.Person("Odile");
        var advertiser = await Cast.Person("Pavel");
        var page = await OpensPage(owner, advertiser, price);

        Assert.Equal(answerToForged, await Town.Payments.Forges(Town.Api, provider, page));

        // On a busy machine the hold may run out meanwhile; true money wins the slot back.
        var status = Assert.Single(await Town.Books.OrdersOf(advertiser.Id)).Status;
        Assert.True(status is "held" or "expired", $"A forged letter made it {status}.");

        await Town.Payments.Pays(page);
        var paid = await Town.Books.Order(advertiser.Id, order => order.Status == "paid", "paid");
        await advertiser.Hears("notice.PaymentTaken.advertiser");
        Assert.Equal(200, await Town.Payments.Tells(page));
        Assert.Equal(200, await Town.Payments.Tells(page));
        Assert.Equal(1, (await Town.Books.OrdersOf(advertiser.Id))[0].State.GetProperty("money").GetArrayLength());

        await owner.Taps("o:r:");
        await owner.Hears("reject.title");
        await owner.Says("Not our style");
        await advertiser.Hears("notice.Refunded.advertiser");
        await Town.Books.Order(advertiser.Id, order => order.IsSettled, "settled");
        Assert.Equal(paid.State.GetProperty("priceMinor").GetInt64(), Assert.Single(await Town.Payments.Refunds(page)));
        await IsEven(paid);
    }

    [Theory]
    [InlineData("price:1500:EUR")]
    [InlineData("price:90000:RUB")]
    public async Task Payment_nobody_tells_of_counts_all_the_same(string price)
    {
        var owner = await Cast.Person("Otis");
        var advertiser = await Cast.Person("Quentin");
        var page = await OpensPage(owner, advertiser, price);

        await Town.Payments.Pays(page, tells: false);

        await Town.Books.Order(advertiser.Id, order => order.Status == "paid", "paid");
        await advertiser.Hears("notice.PaymentTaken.advertiser");
    }

    /// <summary>From the channel's prices to the page, whose id is at the end of its address.</summary>
    private async Task<string> OpensPage(Person owner, Person advertiser, string price)
    {
        var channel = await Cast.Channel("Three currencies", owner);
        await Cast.Opens(owner, channel, "100, 900 RUB, 15 EUR");
        await advertiser.ChoosesTime(channel, Booking.FarAway);
        await advertiser.Says("Paid on a page");
        await advertiser.Taps(price);
        return (await advertiser.Sees(message => message.Page is not null, "a link to a payment page")).Page!;
    }

    private async Task IsEven(StoredOrder order)
    {
        var balances = await Town.Books.Column<decimal>(
            "silo", "select sum(amount_minor) from postings where grain_key = $1 group by account", order.Key);
        Assert.All(balances, balance => Assert.Equal(0, balance));
    }
}
