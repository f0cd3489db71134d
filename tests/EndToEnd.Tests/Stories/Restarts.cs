using System.Net;
using LytSlot.EndToEnd.Tests.Faults;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>Processes stop, are killed and come back within a dialog; a person notices a pause at most.</summary>
public sealed class Restarts(RestartingTown restarting) : Story(restarting.Town), IClassFixture<RestartingTown>
{
    private const string Text = "Still here after all";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task After_a_stop_of_everything_the_dialog_goes_on_at_the_same_step()
    {
        var (channel, advertiser) = await AtTheCreative();

        await Town.StopHosts();
        await advertiser.Says(Text);
        await Town.StartHosts();

        await GoesOn(advertiser, channel);
    }

    [Fact]
    public async Task After_the_bot_host_was_killed_the_dialog_goes_on_at_the_same_step()
    {
        var (channel, advertiser) = await AtTheCreative();

        await Town.BotHost.Kill();
        await advertiser.Says(Text);
        Town.BotHost.Start();

        await GoesOn(advertiser, channel);
    }

    [Fact]
    public async Task After_the_silo_was_killed_the_dialog_goes_on_at_the_same_step()
    {
        var (channel, advertiser) = await AtTheCreative();

        await Town.Silo.Kill();
        await advertiser.Says(Text);
        Town.Silo.Start();

        await GoesOn(advertiser, channel);
    }

    [Fact]
    public async Task After_the_bot_host_stood_still_the_dialog_goes_on_at_the_same_step()
    {
        var (channel, advertiser) = await AtTheCreative();

        Town.BotHost.Freeze();
        await advertiser.Says(Text);
        await Moments.Until(Moments.Now + TimeSpan.FromSeconds(30));
        Town.BotHost.Thaw();

        await GoesOn(advertiser, channel);
    }

    /// <summary>Nobody asks the host of the API whether it is ready: that would wake it.</summary>
    [Fact]
    public async Task After_the_only_silo_was_killed_the_api_answers_as_soon_as_the_silo_does()
    {
        var owner = await Cast.Person("Oleg");
        await Cast.OpenChannel("Back soon", owner);
        using var api = await Api.SignIn(Town, owner);

        await Town.Silo.Kill();
        await Answers(api, HttpStatusCode.ServiceUnavailable, Patience.Usual);
        Town.Silo.Start();
        await Town.Ready(Town.Silo);

        await Answers(api, HttpStatusCode.OK, TimeSpan.FromSeconds(15));
    }

    private static async Task Answers(Api api, HttpStatusCode expected, TimeSpan within)
    {
        using var patience = Patience.Start(within);
        using var again = new PeriodicTimer(Pause);
        while (true)
        {
            using var answer = await api.Get("orders");
            if (answer.StatusCode == expected)
            {
                return;
            }

            await patience.For(
                again.WaitForNextTickAsync(patience.Token).AsTask(),
                () => $"The API answers {answer.StatusCode} instead of {expected}.");
        }
    }

    private async Task<(Channel Channel, Person Advertiser)> AtTheCreative()
    {
        var owner = await Cast.Person("Oksana");
        var channel = await Cast.OpenChannel("Long lived", owner);
        var advertiser = await Cast.Person("Artem");
        await advertiser.ChoosesTime(channel, Booking.FarAway);
        return (channel, advertiser);
    }

    private async Task GoesOn(Person advertiser, Channel channel)
    {
        await advertiser.Sees(message => message.Text == Text, "the preview", TimeSpan.FromMinutes(2));
        await advertiser.Taps("price:");
        var payment = await advertiser.Pays();

        Assert.Equal("paid", payment.Status);
        await Town.Books.Order(advertiser.Id, order => order.Status == "paid", "paid");
        Assert.Empty(await channel.Posts());
    }
}
