using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Marking;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>The way of an advertiser to each of their steps that waits for a person.</summary>
internal sealed class AdvertiserSteps(TestCluster cluster)
{
    public static readonly string[] All =
    [
        "place-order/choose-channel", "place-order/filters", "place-order/filter-category",
        "place-order/filter-size", "place-order/filter-price", "place-order/choose-format",
        "place-order/choose-day", "place-order/choose-slot", "place-order/write-creative", "place-order/confirm",
        "place-order/mark", "place-order/legal-name", "place-order/tax-id", "place-order/erid",
        "place-order/enter-promo",
        "place-order/options", "place-order/buttons",
        "orders/list", "orders/which", "orders/waits", "orders/show", "orders/show-post", "orders/pay",
        "orders/confirm-cancel", "orders/timeline",
        "orders/thank-for-payment", "orders/give-erid", "orders/ask-rating", "resubmit/write", "resubmit/confirm",
        "move/choose-day", "move/choose-slot", "letters/write",
    ];

    /// <summary>What is tapped from the catalogue on.</summary>
    private static readonly Dictionary<string, string[]> OfCatalogue = new()
    {
        ["place-order/choose-channel"] = [],
        ["place-order/filters"] = ["filters"],
        ["place-order/filter-category"] = ["filters", "category"],
        ["place-order/filter-size"] = ["filters", "size"],
        ["place-order/filter-price"] = ["filters", "price"],
    };

    /// <summary>What a market must ask for before its advertiser comes to the step.</summary>
    public async Task Prepare(Market market, string step)
    {
        if (step is "place-order/mark" or "place-order/legal-name" or "place-order/tax-id" or "place-order/erid"
            or "orders/give-erid")
        {
            await market.SetMarking(MarkingPolicy.Required);
        }

        if (step is "place-order/mark" or "place-order/erid")
        {
            await Market.As(Caller.Person(market.Advertiser), () => cluster.Client
                .GetGrain<IUserGrain>(new UserKey(market.Advertiser).ToString())
                .RememberMarking(Market.Romashka));
        }
    }

    /// <summary>Takes an advertiser to the step, in a market.</summary>
    public Task Reach(Chat chat, Market market, string step) => step.Split('/')[0] switch
    {
        "place-order" => PlaceOrder(chat, market, step),
        "orders" => Orders(chat, market, step),
        "resubmit" => Resubmit(chat, market, step),
        "move" => Move(chat, market, step),
        _ => Write(chat, market),
    };

    private static async Task PlaceOrder(Chat chat, Market market, string step)
    {
        if (OfCatalogue.TryGetValue(step, out var taps))
        {
            await chat.Tap("Book an ad");
            foreach (var tap in taps)
            {
                await chat.TapFirst(tap);
            }

            return;
        }

        if (step.EndsWith("choose-format", StringComparison.Ordinal))
        {
            await OfferTwoFormats(market);
        }

        await chat.Start($"c_{market.Channel}");
        if (chat.Stored.Step != step)
        {
            await chat.TapFirst("day:");
        }

        if (chat.Stored.Step != step)
        {
            await chat.TapFirst("at:");
        }

        if (step == "place-order/erid")
        {
            await chat.TapData("use");
        }

        if (chat.Stored.Step != step)
        {
            await chat.Say("An ad");
        }

        if (chat.Stored.Step != step)
        {
            await chat.Tap(step == "place-order/enter-promo" ? "Promo code" : "Sound, preview");
        }

        if (chat.Stored.Step != step)
        {
            await chat.Tap("Buttons");
        }
    }

    private static Task<ChannelView> OfferTwoFormats(Market market) => Market.As(market.Manager, async () =>
    {
        var settings = (await market.ChannelGrain().Suggest(Market.Price)).Value!;
        var longer = new FormatOffer("2/48", TimeSpan.FromHours(2), TimeSpan.FromHours(48), [new(400, Money.Stars)]);
        return (await market.ChannelGrain().Offer(settings with { Formats = [settings.Formats[0], longer] })).Value!;
    });

    private async Task Orders(Chat chat, Market market, string step)
    {
        var order = await market.Held(marking: step == "orders/give-erid" ? Market.Romashka : null);
        if (step is "orders/ask-rating")
        {
            var over = market.NewKey();
            cluster.Disk.Add("order", over.ToString(), Market.Over(market.Stored(order)));
            await chat.TapData(new OrderTap(OrderVerb.Rate, over).ToString());
            return;
        }

        if (step is "orders/thank-for-payment")
        {
            await chat.Do((id, from) => new BotInput.Charged(
                id, from, order.ToString(), $"c{id}", Market.Price, DateTimeOffset.UnixEpoch));
            return;
        }

        await chat.Command("orders");
        if (step is "orders/which" or "orders/waits")
        {
            await chat.Tap("Filter");
        }
        else if (step != "orders/list")
        {
            await chat.TapFirst("o:s:");
        }

        await (step switch
        {
            "orders/waits" => chat.Tap("What I wait for"),
            "orders/pay" => chat.Tap("Pay"),
            "orders/give-erid" => chat.Tap("Send the erid"),
            "orders/show-post" => chat.Tap("Show the post"),
            "orders/timeline" => chat.Tap("History"),
            "orders/confirm-cancel" => chat.Tap("Cancel the order"),
            _ => Task.CompletedTask,
        });
    }

    private static async Task Resubmit(Chat chat, Market market, string step)
    {
        var order = await market.Paid();
        await Market.As(market.Manager, () => market.Order(order).RequestChanges("Shorter, please"));
        await chat.Command("orders");
        await chat.TapFirst("o:s:");
        await chat.Tap("Send another post");
        if (step == "resubmit/confirm")
        {
            await chat.Say("A shorter ad");
        }
    }

    private static async Task Move(Chat chat, Market market, string step)
    {
        await market.Scheduled();
        await chat.Command("orders");
        await chat.TapFirst("o:s:");
        await chat.Tap("Move it");
        if (step == "move/choose-slot")
        {
            await chat.TapFirst("day:");
        }
    }

    private static async Task Write(Chat chat, Market market) =>
        await chat.TapData(new OrderTap(OrderVerb.Write, await market.Held()).ToString());
}
