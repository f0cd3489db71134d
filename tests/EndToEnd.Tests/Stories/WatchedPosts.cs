using System.Text.Json;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>Channels in which not everything goes as it was sold.</summary>
public sealed class WatchedPosts(SharedTown shared) : Story(shared.Town)
{
    private static readonly TimeSpan UntilTheSlot = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Post_that_its_owner_deletes_is_a_breach_and_the_money_goes_back()
    {
        var (owner, channel, advertiser) = await Approved("Hasty");
        var post = await channel.Shows(_ => true, "the post", UntilTheSlot);

        await Town.Telegram.DeletePost(channel.Id, owner.Id, post.MessageId);

        await owner.Hears("notice.Breached.owner", UntilTheSlot);
        await advertiser.Hears("notice.Refunded.advertiser");
        var order = await Town.Books.Order(advertiser.Id, order => order.IsSettled, "settled");
        Assert.Equal(("breached", "removed"), (order.Status, order.Text("reason")));
        var charge = Assert.Single(await Town.Telegram.Charges(), charge => charge.UserId == advertiser.Id);
        Assert.NotNull(charge.RefundedAt);
        var balances = await Town.Books.Column<decimal>(
            "silo", "select sum(amount_minor) from postings where grain_key = $1 group by account", order.Key);
        Assert.All(balances, balance => Assert.Equal(0, balance));
    }

    [Fact]
    public async Task Post_goes_out_late_when_the_owner_gives_the_right_back()
    {
        var (owner, channel, advertiser) = await Approved("Careless");

        await Town.Telegram.PlaceBot(channel.Id, owner.Id, canPost: false);
        await owner.Hears("notice.RightsLost.owner");
        var order = await Town.Books.Order(
            advertiser.Id, LacksRights, "refused for want of rights", UntilTheSlot);
        Assert.Empty(await channel.Posts());
        await Town.Telegram.PlaceBot(channel.Id, owner.Id);

        await channel.Shows(_ => true, "the post");
        Assert.Equal("publishing", order.Status);
        await Town.Books.Order(advertiser.Id, order => order.Status == "completed", "completed", UntilTheSlot);
    }

    private static bool LacksRights(StoredOrder order) =>
        order.State.TryGetProperty("attempt", out var attempt)
        && attempt.ValueKind is JsonValueKind.Object
        && attempt.TryGetProperty("lacksRights", out var lacks)
        && lacks.GetBoolean();

    private async Task<(Person Owner, Channel Channel, Person Advertiser)> Approved(string name)
    {
        var owner = await Cast.Person($"Owner of {name}");
        var channel = await Cast.OpenChannel(name, owner);
        var advertiser = await Cast.Person($"Client of {name}");
        await advertiser.BooksAndPays(channel, $"Read {name}", Booking.Unhurried);
        await owner.Taps("o:a:");
        await Town.Books.Order(advertiser.Id, order => order.Status == "scheduled", "scheduled");
        return (owner, channel, advertiser);
    }
}
