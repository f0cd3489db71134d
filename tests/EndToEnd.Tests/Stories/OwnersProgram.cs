using System.Net;
using System.Net.Http.Headers;
using LytSlot.Client;
using LytSlot.Client.Models;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>A day of an owner, through the client that a standard generator makes of the API's document.</summary>
public sealed class OwnersProgram(SharedTown shared) : Story(shared.Town)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Owner_works_through_a_generated_client()
    {
        var owner = await Cast.Person("Polina");
        var channel = await Cast.OpenChannel("Garden news", owner);
        var advertiser = await Cast.Person("Pavel");
        await advertiser.BooksAndPays(channel, "Seeds & pots", Booking.FarAway);
        await Town.Books.Order(advertiser.Id, order => order.Status == "paid", "paid");
        using var http = new HttpClient();
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http)
        {
            BaseUrl = $"{Town.Api}".TrimEnd('/'),
        };
        var api = new LytSlotClient(adapter).Api.V1;

        var begun = await api.SignIn.PostAsync(cancellationToken: Cancel);
        await owner.Starts(new Uri(begun!.BotLink!).Query.Split("start=")[1]);
        await owner.Taps("yes");
        await owner.Hears("login.done");
        var token = await api.SignIn[Guid.Parse(begun.Code!)].Token.PostAsync(
            new() { Secret = begun.Secret }, cancellationToken: Cancel);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.AccessToken);

        var waiting = await api.Orders.GetAsync(request => request.QueryParameters.Status = "paid", Cancel);
        var row = Assert.Single(waiting!.Items!);
        var approved = await api.Orders[row.Id!.Value].Approve.PostAsync(
            new() { Version = 1 }, cancellationToken: Cancel);
        var detail = await api.Orders[row.Id.Value].GetAsync(cancellationToken: Cancel);
        var code = await api.PromoCodes.PostAsync(
            new() { Code = "SPRING", Percent = 10, Limit = 5 }, cancellationToken: Cancel);
        var paused = await api.Channels[channel.Id].Pause.PostAsync(cancellationToken: Cancel);
        var resumed = await api.Channels[channel.Id].Resume.PostAsync(cancellationToken: Cancel);
        var balance = await api.Balance.GetAsync(cancellationToken: Cancel);
        var log = await api.Audit.GetAsync(request => request.QueryParameters.Thing = "order", Cancel);
        var nobodys = await Assert.ThrowsAnyAsync<ApiException>(
            () => api.Orders[Guid.NewGuid()].GetAsync(cancellationToken: Cancel));

        Assert.Equal(OrderStatus.Scheduled, approved!.Status);
        Assert.Contains(detail!.Timeline!, change => change.Kind == "approved" && change.Actor == $"member:{owner.Id}");
        Assert.Equal("SPRING", code!.Code);
        Assert.Equal((ChannelStatus.Paused, ChannelStatus.Active), (paused!.Status, resumed!.Status));
        Assert.Equal(100, Assert.Single(balance!.Items!).HeldMinor);
        Assert.Contains(log!.Items!, entry => entry.Name!.StartsWith($"order/{row.Id}/", StringComparison.Ordinal));
        Assert.Equal((int)HttpStatusCode.NotFound, nobodys.ResponseStatusCode);
    }
}
