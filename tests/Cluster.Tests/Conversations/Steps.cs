using LytSlot.Cluster.Tests.Orders;
using LytSlot.Logins;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>The way to every step that waits for a person.</summary>
internal sealed class Steps(TestCluster cluster)
{
    private static readonly string Secret = new('a', 64);

    /// <summary>Names of all steps that draw themselves.</summary>
    public static readonly string[] All =
    [
        "menu", "help", "language/choose", "sign-in/confirm", "privacy/show", "privacy/confirm",
        .. AdvertiserSteps.All, .. OwnerSteps.All, .. AdminSteps.All,
    ];

    /// <summary>A person who stands at the step.</summary>
    public async Task<Chat> Reach(string step)
    {
        var market = await Market.Open(cluster);
        var advertiser = new AdvertiserSteps(cluster);
        await advertiser.Prepare(market, step);
        var chat = new Chat(
            cluster,
            AdminSteps.All.Contains(step) ? TestCluster.Admin
            : OwnerSteps.IsOwners(step) ? market.Owner
            : market.Advertiser);
        await chat.Start();
        await (step switch
        {
            _ when AdvertiserSteps.All.Contains(step) => advertiser.Reach(chat, market, step),
            _ when OwnerSteps.All.Contains(step) => new OwnerSteps(cluster).Reach(chat, market, step),
            _ when AdminSteps.All.Contains(step) => new AdminSteps(cluster).Reach(chat, market, step),
            "sign-in/confirm" => SignIn(chat),
            "language/choose" => chat.Tap("Language"),
            "help" => chat.Tap("Help"),
            "privacy/show" or "privacy/confirm" => Privacy(chat, step),
            _ => Task.CompletedTask,
        });
        Assert.Equal(step, chat.Stored.Step);
        return chat;
    }

    private static async Task Privacy(Chat chat, string step)
    {
        await chat.Command("privacy");
        if (step == "privacy/confirm")
        {
            await chat.Tap("Delete what can be");
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
