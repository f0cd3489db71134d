using LytSlot.Cluster.Tests.Orders;
using LytSlot.Confirmations;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>The way of an owner, or of who becomes one, to each of their steps that waits for a person.</summary>
internal sealed class OwnerSteps(TestCluster cluster)
{
    public static readonly string[] All =
    [
        "owner/waiting", "owner/judge", "owner/give-reason", "owner/ask-for-changes", "owner/confirm-block",
        "owner/channels", "owner/channel", "owner/offer-connect",
        "owner/prices", "owner/format-prices", "owner/hours", "owner/day-hours", "owner/category",
        "owner/blocks", "owner/block-day", "owner/block-hours",
        "owner/timeline", "owner/plan", "owner/blocked",
        "connect/add", "connect/fix", "connect/price", "connect/review",
        "confirm/show", "letters/owner-writes",
        "money/show", "money/amount", "money/destination", "money/confirm",
        "team/show", "team/member", "team/confirm-member", "team/choose-role", "team/invitation", "team/invitations",
        "team/offer", "team/confirm-leave", "team/choose-tenant",
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

    /// <summary>Whether it is the market's owner who comes to the step, and not somebody new.</summary>
    public static bool IsOwners(string step) => All.Contains(step)
        && step != "team/offer" && !step.StartsWith("connect/", StringComparison.Ordinal);

    /// <summary>Takes somebody to the step, in a market.</summary>
    public Task Reach(Chat chat, Market market, string step) => step.Split('/')[0] switch
    {
        "owner" => Owner(chat, market, step),
        "connect" => Connect(chat, step),
        "team" => Team(chat, market, step),
        "money" => Payout(chat, market, step),
        "confirm" => Confirm(chat, market),
        _ => Write(chat, market),
    };

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
            "team/choose-tenant" => chat.TapData("switch"),
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

    private static async Task Write(Chat chat, Market market) =>
        await chat.TapData(new OrderTap(OrderVerb.OwnerWrites, await market.Held()).ToString());
}
