using System.Net;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>Money that Telegram says was paid is counted, whatever else is broken.</summary>
public sealed class PaymentTests(SharedCluster shared)
{
    private readonly string _charge = $"charge-{Guid.NewGuid():N}";
    private readonly OrderKey _order = new(Guid.CreateVersion7(), Guid.CreateVersion7());

    private string Key => new PaymentKey(PaymentKey.StarsProvider, _charge).ToString();

    private string? Counted => shared.Cluster.Disk.Stored("payment", Key);

    [Fact]
    public async Task Payment_counts_although_its_dialog_is_broken()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();
        var person = await stage.Person();
        await Broken.Conversation(stage, person.Id);

        using var first = await host.Bring(Paid(person.Id));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        using var second = await host.Deliver(Paid(person.Id));

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotNull(Counted);
    }

    [Fact]
    public async Task Payment_in_an_update_that_can_not_be_read_counts()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();
        var person = await stage.Person();

        using var answer = await host.Deliver(Paid(person.Id, spoil: """ "edited_message":5, """));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(Counted);
    }

    [Fact]
    public async Task Payment_that_can_not_be_counted_stays_with_telegram()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();
        var person = await stage.Person();
        await Broken.Conversation(stage, person.Id);
        await Broken.Payment(stage, new PaymentKey(PaymentKey.StarsProvider, _charge));

        for (var i = 0; i < 4; i++)
        {
            using var answer = await host.Bring(Paid(person.Id));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Payment_that_comes_twice_counts_once()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();
        var person = await stage.Person();

        using var first = await host.Deliver(Paid(person.Id));
        var counted = Counted;
        using var second = await host.Deliver(Paid(person.Id));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(counted, Counted);
    }

    private string Paid(long person, string spoil = "") => $$"""
        {"update_id":50,{{spoil}}"message":{"message_id":1,"date":1700000000,
        "chat":{"id":{{person}},"type":"private","first_name":"Ann"},
        "from":{"id":{{person}},"is_bot":false,"first_name":"Ann"},
        "successful_payment":{"currency":"XTR","total_amount":150,"invoice_payload":"{{_order}}",
        "telegram_payment_charge_id":"{{_charge}}","provider_payment_charge_id":""} } }
        """;
}
