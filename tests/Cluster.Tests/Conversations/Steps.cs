using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Confirmations;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Logins;
using LytSlot.Marking;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>The way to every step that waits for a person.</summary>
internal sealed class Steps(TestCluster cluster)
{
    private static readonly string Secret = new('a', 64);

    /// <summary>Names of all steps that draw themselves.</summary>
    public static readonly string[] All =
    [
        "menu", "help", "language/choose",
        "place-order/choose-channel", "place-order/filters", "place-order/filter-category",
        "place-order/filter-size", "place-order/filter-price", "place-order/choose-format",
        "place-order/choose-day", "place-order/choose-slot", "place-order/write-creative", "place-order/confirm",
        "place-order/mark", "place-order/legal-name", "place-order/tax-id", "place-order/erid",
        "place-order/enter-promo",
        "place-order/options", "place-order/buttons",
        "orders/list", "orders/which", "orders/waits", "orders/show", "orders/show-post", "orders/pay",
        "orders/confirm-cancel",
        "orders/thank-for-payment", "orders/give-erid", "orders/ask-rating", "resubmit/write", "resubmit/confirm",
        "move/choose-day", "move/choose-slot",
        "owner/waiting", "owner/judge", "owner/give-reason", "owner/ask-for-changes", "owner/confirm-block",
        "owner/channels", "owner/channel", "owner/offer-connect",
        "owner/prices", "owner/format-prices", "owner/hours", "owner/day-hours", "owner/category",
        "owner/blocks", "owner/block-day", "owner/block-hours",
        "connect/add", "connect/fix", "connect/price", "connect/review",
        "sign-in/confirm", "confirm/show",
        "letters/write", "letters/owner-writes",
        "money/show", "money/amount", "money/destination", "money/confirm",
        "team/show", "team/member", "team/confirm-member", "team/choose-role", "team/invitation", "team/invitations",
        "team/offer", "team/confirm-leave", "team/choose-tenant",
        "orders/timeline", "owner/timeline", "owner/plan", "owner/blocked", "privacy/show", "privacy/confirm",
        .. AdminSteps.All,
    ];

    /// <summary>What is tapped from the list of channels on.</summary>
    private static readonly Dictionary<string, string[]> OfChannel = new()
    {
        ["owner/channels"] = [],
        ["owner/channel"] = ["ch:"],
        ["owner/prices"] = ["ch:", "prices"],
        ["owner/format-prices"] = ["ch:", "prices", "as:"],
        ["owner/hours"] = ["ch:", "hours"],
        ["owner/day-hours"] = ["ch:", "hours", "wd:"],
        ["owner/category"] = ["ch:", "category"],
        ["owner/blocks"] = ["ch:", "blocks"],
        ["owner/block-day"] = ["ch:", "blocks", "block"],
        ["owner/block-hours"] = ["ch:", "blocks", "block", "day:"],
    };

    /// <summary>What is tapped from the catalogue on.</summary>
    private static readonly Dictionary<string, string[]> OfCatalogue = new()
    {
        ["place-order/choose-channel"] = [],
        ["place-order/filters"] = ["filters"],
        ["place-order/filter-category"] = ["filters", "category"],
        ["place-order/filter-size"] = ["filters", "size"],
        ["place-order/filter-price"] = ["filters", "price"],
    };

    /// <summary>A person who stands at the step.</summary>
    public async Task<Chat> Reach(string step)
    {
        var market = await Market.Open(cluster);
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

        var isOwner = step.StartsWith("owner/", StringComparison.Ordinal)
            || step is "confirm/show" or "letters/owner-writes"
            || step.StartsWith("money/", StringComparison.Ordinal)
            || (step.StartsWith("team/", StringComparison.Ordinal) && step != "team/offer");
        var isAdmin = step.StartsWith("admin/", StringComparison.Ordinal);
        var chat = new Chat(cluster, isAdmin ? TestCluster.Admin : isOwner ? market.Owner : market.Advertiser);
        await chat.Start();
        await (step.Split('/')[0] switch
        {
            "admin" => new AdminSteps(cluster).Reach(chat, market, step),
            "place-order" => PlaceOrder(chat, market, step),
            "orders" => Orders(chat, market, step),
            "resubmit" => Resubmit(chat, market, step),
            "move" => Move(chat, market, step),
            "owner" => Owner(chat, market, step),
            "connect" => Connect(chat, step),
            "sign-in" => SignIn(chat),
            "team" => Team(chat, market, step),
            "letters" => Letters(chat, market, step),
            "money" => Payout(chat, market, step),
            "confirm" => Confirm(chat, market),
            "language" => chat.Tap("Language"),
            "help" => chat.Tap("Help"),
            "privacy" => Privacy(chat, step),
            _ => Task.CompletedTask,
        });
        Assert.Equal(step, chat.Stored.Step);
        return chat;
    }

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

    private static async Task Owner(Chat chat, Market market, string step)
    {
        if (OfChannel.TryGetValue(step, out var taps))
        {
            await chat.Command("channels");
            foreach (var tap in taps)
            {
                await chat.TapFirst(tap);
            }
        }
        else if (step is "owner/plan")
        {
            await chat.Command("today");
        }
        else if (step is "owner/offer-connect")
        {
            await chat.Do((id, from) => new BotInput.AddedToChannel(id, from, Ids.NewChannel()));
        }
        else
        {
            await market.Paid();
            await chat.Tap("Orders to approve");
        }

        await (step switch
        {
            "owner/judge" => chat.TapFirst("o:j:"),
            "owner/blocked" => chat.Tap("Blocked advertisers"),
            "owner/timeline" => chat.TapFirst("o:j:").ContinueWith(
                _ => chat.Tap("History"), TaskScheduler.Default).Unwrap(),
            "owner/give-reason" => chat.TapFirst("o:j:").ContinueWith(
                _ => chat.Tap("Refuse"), TaskScheduler.Default).Unwrap(),
            "owner/ask-for-changes" => chat.TapFirst("o:j:").ContinueWith(
                _ => chat.Tap("Ask for changes"), TaskScheduler.Default).Unwrap(),
            "owner/confirm-block" => chat.TapFirst("o:j:").ContinueWith(
                _ => chat.Tap("Block advertiser"), TaskScheduler.Default).Unwrap(),
            _ => Task.CompletedTask,
        });
    }

    private async Task Team(Chat chat, Market market, string step)
    {
        if (step == "team/offer")
        {
            var team = cluster.Client.GetGrain<ITeamGrain>(new TenantKey(market.Tenant).ToString());
            var made = await Market.As(market.Manager, () => team.Invite(Guid.CreateVersion7(), Role.Viewer));
            await chat.Start(made.Value!.Link.Split('=')[^1]);
            return;
        }

        await chat.Tap("Team");
        await (step switch
        {
            "team/member" or "team/confirm-member" => chat.TapFirst("who:"),
            "team/choose-role" or "team/invitation" => chat.Tap("Invite"),
            "team/invitations" => chat.Tap("Invitations"),
            "team/confirm-leave" => chat.Tap("Leave"),
            "team/choose-tenant" => chat.Tap("Other team"),
            _ => Task.CompletedTask,
        });
        if (chat.Stored.Step != step)
        {
            await chat.Tap(step == "team/confirm-member" ? "Remove" : "viewer");
        }
    }

    private async Task Confirm(Chat chat, Market market)
    {
        var key = new ConfirmationKey(market.Tenant, Guid.CreateVersion7());
        var act = new ConfirmedAct(ActKind.Invite, Guid.CreateVersion7(), Role: Role.Viewer);
        await Market.As(
            market.Manager, () => cluster.Client.GetGrain<IConfirmationGrain>(key.ToString()).Ask(act));
        await chat.TapData(new ConfirmTap(IsYes: false, key).ToString());
    }

    private static async Task Letters(Chat chat, Market market, string step)
    {
        var order = await market.Held();
        await chat.TapData(new OrderTap(
            step == "letters/write" ? OrderVerb.Write : OrderVerb.OwnerWrites, order).ToString());
    }

    private static async Task Payout(Chat chat, Market market, string step)
    {
        market.Earn(500);
        await chat.Command("money");
        if (chat.Stored.Step != step)
        {
            await chat.Tap("Get paid");
        }

        if (chat.Stored.Step != step)
        {
            await chat.Say("120");
        }

        if (chat.Stored.Step != step)
        {
            await chat.Say("TON wallet UQ-1");
        }
    }

    private static async Task Privacy(Chat chat, string step)
    {
        await chat.Command("privacy");
        if (step == "privacy/confirm")
        {
            await chat.Tap("Delete what can be");
        }
    }

    private async Task Connect(Chat chat, string step)
    {
        await chat.Tap("Connect a channel");
        if (step == "connect/add")
        {
            return;
        }

        var channel = Ids.NewChannel();
        if (step == "connect/fix")
        {
            cluster.Desk.Facts[channel] = FakeChannelDesk.Fit with { IsProtected = true };
        }

        await chat.Do((id, from) => new BotInput.PickedChannel(id, from, channel));
        if (step == "connect/review")
        {
            await chat.TapFirst("price:");
        }
    }

    private async Task SignIn(Chat chat)
    {
        var code = Guid.CreateVersion7();
        await Market.As(Caller.Guest, () =>
            cluster.Client.GetGrain<ILoginGrain>(new LoginKey(code).ToString()).Begin(Secret));
        await chat.Start($"login_{code:N}");
    }
}
