using System.Net;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>The API shows and does what the signed token allows, and nothing of another tenant.</summary>
public sealed class TenantsApart(SharedTown shared) : Story(shared.Town)
{
    [Fact]
    public async Task Another_tenants_ids_lead_nowhere_and_ones_own_work()
    {
        var owner = await Cast.Person("Olaf");
        var channel = await Cast.OpenChannel("Mine alone", owner);
        var advertiser = await Cast.Person("Agnes");
        await advertiser.BooksAndPays(channel, "Hands off", Booking.FarAway);
        var order = await Town.Books.Order(advertiser.Id, order => order.Status == "paid", "paid");
        var neighbour = await Cast.Person("Nora");
        await Cast.OpenChannel("Next door", neighbour);
        using var foreign = await Api.SignIn(Town, neighbour);
        using var own = await Api.SignIn(Town, owner);

        await FindsNothing(foreign, channel, order);
        var unchanged = await Town.Books.Order(advertiser.Id, _ => true, "there");
        Assert.Equal("paid", unchanged.Status);
        Assert.Equal(order.Text("money"), unchanged.Text("money"));
        var seen = await own.Reads($"orders/{order.Id}");
        Assert.Equal("paid", seen.GetProperty("order").GetProperty("status").GetString());
        await Api.Body(await own.Post($"orders/{order.Id}/approve"), HttpStatusCode.OK);
        await advertiser.Hears("notice.Approved.advertiser");
        Assert.Equal(
            "order.wrong_status", await Api.Code(own.Post($"orders/{order.Id}/reject"), HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Token_must_be_signed_by_us_and_fresh()
    {
        var owner = await Cast.Person("Odin");
        await Cast.OpenChannel("Locked", owner);
        using var good = await Api.SignIn(Town, owner);
        var token = good.Token!;
        var hourAgo = TimeProvider.System.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();

        await good.Reads("orders");
        await IsLetIn(Tokens.SignedBy(token, Town.SigningKey));
        await IsTurnedAway(null);
        await IsTurnedAway("nonsense");
        await IsTurnedAway(Tokens.Unsigned(token));
        await IsTurnedAway(token[..^2]);
        await IsTurnedAway(Tokens.SignedBy(token, new string('k', 40)));
        await IsTurnedAway(Tokens.SignedBy(token, Town.SigningKey, claims => claims["exp"] = hourAgo));
        await IsTurnedAway(Tokens.SignedBy(token, Town.SigningKey, claims => claims.Remove("exp")));
        await IsTurnedAway(Tokens.SignedBy(token, Town.SigningKey, claims => claims["aud"] = "another"));
    }

    private static async Task FindsNothing(Api foreign, Channel channel, StoredOrder order)
    {
        foreach (var path in new[] { "approve", "reject", "cancel" })
        {
            var code = await Api.Code(foreign.Post($"orders/{order.Id}/{path}"), HttpStatusCode.NotFound);
            Assert.Equal("order.not_found", code);
        }

        Assert.Equal("order.not_found", await Api.Code(foreign.Get($"orders/{order.Id}"), HttpStatusCode.NotFound));
        Assert.Equal(
            "channel.not_found", await Api.Code(foreign.Get($"channels/{channel.Id}"), HttpStatusCode.NotFound));
        Assert.DoesNotContain($"{order.Id}", (await foreign.Reads("orders")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Mine alone", (await foreign.Reads("channels")).GetRawText(), StringComparison.Ordinal);
        var calendar = await foreign.Reads($"channels/{channel.Id}/calendar");
        Assert.DoesNotContain($"{order.Id}", calendar.GetRawText(), StringComparison.Ordinal);
    }

    private async Task IsLetIn(string token)
    {
        using var api = new Api(Town.Api, token);
        await api.Reads("orders");
    }

    private async Task IsTurnedAway(string? token)
    {
        using var api = new Api(Town.Api, token);
        using var answer = await api.Get("orders");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
