using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>One of two bot hosts polls; whatever becomes of it, the other goes on in the middle of a dialog.</summary>
public sealed class TwoBotHosts(TwoBotHostsTown two) : Story(two.Town), IClassFixture<TwoBotHostsTown>
{
    private const string Text = "Said to a host that was no more";

    // The lease of 30 s, and what a slow machine takes.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(50);

    [Fact]
    public async Task Killed_host_is_followed_within_its_lease()
    {
        var advertiser = await AtTheCreative();
        var polling = await Polling();

        await polling.Kill();
        await advertiser.Says(Text);

        await GoesOn(advertiser);
        polling.Start();
        await Town.Ready(polling);
    }

    [Fact]
    public async Task Frozen_host_that_thaws_disturbs_nobody()
    {
        var advertiser = await AtTheCreative();
        var frozen = await Polling();

        frozen.Freeze();
        await advertiser.Says(Text);
        await advertiser.Sees(message => message.Text == Text, "the preview", Longest);
        frozen.Thaw();

        await GoesOn(advertiser);
        Assert.Single(await Town.Telegram.Charges(), charge => charge.UserId == advertiser.Id);
    }

    /// <summary>
    /// The one whose last word was that it polls; one that stood still may not know yet that it does not.
    /// </summary>
    private async Task<TownProcess> Polling()
    {
        using var patience = Patience.Start();
        while (true)
        {
            var grown = Task.WhenAny(Town.BotHosts.Select(host => host.Log.Grown).ToList());
            if (Town.BotHosts.Where(Polls).ToList() is [var one])
            {
                return one;
            }

            await patience.For(grown, () => "Not one bot host says that it polls.");
        }
    }

    private static bool Polls(TownProcess host) =>
        !host.HasEnded && host.Log.Lines.LastOrDefault(line => line.Contains("host polls"))?.Contains("This") == true;

    private async Task<Person> AtTheCreative()
    {
        var owner = await Cast.Person("Oksana");
        var channel = await Cast.OpenChannel("Long lived", owner);
        var advertiser = await Cast.Person("Artem");
        await advertiser.ChoosesTime(channel, Booking.FarAway);
        return advertiser;
    }

    private async Task GoesOn(Person advertiser)
    {
        await advertiser.Sees(message => message.Text == Text, "the preview", Longest);
        await advertiser.Taps("price:");
        var payment = await advertiser.Pays();

        Assert.Equal("paid", payment.Status);
        await Town.Books.Order(advertiser.Id, order => order.Status == "paid", "paid");
    }
}
