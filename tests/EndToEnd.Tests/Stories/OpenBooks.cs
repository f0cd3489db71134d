using System.Text.Json;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;
using Npgsql;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>Who can read what in the database.</summary>
public sealed class OpenBooks(SharedTown shared) : Story(shared.Town)
{
    [Fact]
    public async Task Order_is_readable_and_shown_to_its_own_people_only()
    {
        var (mine, my) = await PaidOrder("Milk");
        var (theirs, _) = await PaidOrder("Tea");

        AssertReadable(mine);
        Assert.Equal([mine.Key], await Town.Books.Keys("reader", "orders", "app.tenant_id", $"{mine.Tenant}"));
        Assert.Equal([mine.Key], await Town.Books.Keys("reader", "orders", "app.advertiser_id", $"{my.Id}"));
        Assert.All(
            await Town.Books.Keys("reader", "order_event", "app.tenant_id", $"{mine.Tenant}"),
            key => Assert.Equal(mine.Key, key));
        Assert.Empty(await Town.Books.Keys("reader", "orders", "app.tenant_id", ""));
        var all = await Town.Books.Keys("admin_reader", "orders", "app.tenant_id", "");
        Assert.Contains(mine.Key, all);
        Assert.Contains(theirs.Key, all);
    }

    [Theory]
    [InlineData("reader", "grain_state")]
    [InlineData("api", "grain_state")]
    [InlineData("api", "grain_state_order")]
    [InlineData("api", "orders")]
    [InlineData("api", "live_order")]
    [InlineData("bot", "grain_state")]
    [InlineData("bot", "grain_state_order")]
    [InlineData("bot", "orders")]
    [InlineData("bot", "live_order")]
    public async Task Role_is_not_let_near(string role, string relation)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => Town.Books.Read<long>(role, $"select count(*) from {relation}"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    private static void AssertReadable(StoredOrder order)
    {
        var text = order.State.GetRawText();
        Assert.Equal(JsonValueKind.Object, order.State.ValueKind);
        Assert.Equal("paid", order.Text("status"));
        Assert.Equal("Milk", order.Text("channelTitle"));
        Assert.Equal("100", order.Text("priceMinor"));
        Assert.Equal("20", order.Text("feeMinor"));
        Assert.Equal("XTR", order.Text("currency"));
        Assert.DoesNotContain("$type", text, StringComparison.Ordinal);
        Assert.DoesNotContain("LytSlot.", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 4096);
    }

    private async Task<(StoredOrder Order, Person Advertiser)> PaidOrder(string title)
    {
        var owner = await Cast.Person($"Owner of {title}");
        var channel = await Cast.OpenChannel(title, owner);
        var advertiser = await Cast.Person($"Friend of {title}");
        await advertiser.BooksAndPays(channel, $"Buy more {title}", Booking.FarAway);
        return (await Town.Books.Order(advertiser.Id, order => order.Status == "paid", "paid"), advertiser);
    }
}
