using System.Net;
using System.Text;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>Orders paid on the pages of Stripe and YooKassa, with all that can come in from outside.</summary>
public sealed class PaidOnPages(SharedTown shared) : Story(shared.Town)
{
    private const string ForgedSignature = "t=1700000000,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e1";

    [Theory]
    [InlineData("stripe", "price:1500:EUR", HttpStatusCode.BadRequest)]
    [InlineData("yookassa", "price:90000:RUB", HttpStatusCode.OK)]
    public async Task Forged_word_is_not_believed_the_true_one_counts_once_and_the_money_goes_back(
        string provider, string price, HttpStatusCode answerToForged)
    {
        var owner = await Cast.Person("Odile");
        var advertiser = await Cast.Person("Pavel");
        var page = await OpensPage(owner, advertiser, price);

        Assert.Equal(answerToForged, await Forges(provider, page));
        Assert.Equal("held", Assert.Single(await Town.Books.OrdersOf(advertiser.Id)).Status);

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
        var screen = await advertiser.Sees(message => AddressIn(message) is not null, "a link to a payment page");
        return AddressIn(screen)!.Split('/')[^1];
    }

    private static string? AddressIn(Seen message) =>
        message.AllButtons.Select(button => button.Url)
            .FirstOrDefault(url => url?.Contains("/page/", StringComparison.Ordinal) is true);

    /// <summary>Somebody who knows what such a letter looks like says that the page was paid.</summary>
    private async Task<HttpStatusCode> Forges(string provider, string page)
    {
        var letter = (await Town.Payments.LetterOf(page))
            .Replace("payment.canceled", "payment.succeeded", StringComparison.Ordinal)
            .Replace("checkout.session.expired", "checkout.session.completed", StringComparison.Ordinal);
        using var http = new HttpClient();
        using var body = new StringContent(letter, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Town.Api, $"pay/{provider}"));
        request.Content = body;
        request.Headers.Add("Stripe-Signature", ForgedSignature);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task IsEven(StoredOrder order)
    {
        var balances = await Town.Books.Column<decimal>(
            "silo", "select sum(amount_minor) from postings where grain_key = $1 group by account", order.Key);
        Assert.All(balances, balance => Assert.Equal(0, balance));
    }
}
