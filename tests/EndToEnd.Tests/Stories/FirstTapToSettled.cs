using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>The main job, once through.</summary>
public sealed class FirstTapToSettled(SharedTown shared) : Story(shared.Town)
{
    private const long Price = 150;

    private const string Text = "Grand opening! Coffee & cake <b> at half price";

    private const string OwnerName = "Olgamira";

    private const string AdvertiserName = "Antonello";

    private static readonly object[] Entities =
    [
        new { type = "bold", offset = 0, length = 14 },
        new { type = "text_link", offset = 15, length = 6, url = "https://example.org/coffee" },
    ];

    // Warm-up, sending limits and a busy machine; a whole slot is a minute.
    private static readonly TimeSpan MostLate = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_ad_is_booked_paid_approved_published_taken_down_and_settled()
    {
        var owner = await Cast.Person(OwnerName);
        var channel = await Cast.OpenChannel("Coffee news", owner, Price);
        var advertiser = await Cast.Person(AdvertiserName);

        var slot = await advertiser.ChoosesTime(channel, Booking.Unhurried);
        await advertiser.Says(Text, Entities);
        await SeesPreview(advertiser);
        await advertiser.Taps("price:");
        var payment = await advertiser.Pays();
        await owner.Taps("o:a:");

        Assert.Equal("paid", payment.Status);
        await Town.Books.Order(advertiser.Id, order => order.Status == "scheduled", "scheduled");
        Assert.Empty(await channel.Posts());
        await IsPublished(channel, slot);
        await AreTold(owner, advertiser, "Published");
        await IsTakenDown(channel);
        await AreTold(owner, advertiser, "Completed");
        var order = await Town.Books.Order(advertiser.Id, order => order.IsSettled, "settled");
        Assert.Equal("completed", order.Status);
        await BooksBalance(order);
        await TraceReachesThePublication(order);
        NothingPersonalIsLogged();
    }

    private static async Task SeesPreview(Person advertiser)
    {
        var preview = await advertiser.Sees(message => message.Text == Text, "the preview");
        Assert.Equal(["bold 0+14", "text_link 15+6"], preview.Marks);
    }

    private static async Task IsPublished(Channel channel, DateTimeOffset slot)
    {
        var post = await channel.Shows(_ => true, "the post", TimeSpan.FromMinutes(4));
        Assert.InRange(post.SentAt, slot, slot + MostLate);
        Assert.Equal(Text, post.Text);
        Assert.Equal(["bold 0+14", "text_link 15+6"], post.Marks);
    }

    private async Task IsTakenDown(Channel channel)
    {
        var post = await channel.Shows(post => post.DeletedAt is not null, "no post", TimeSpan.FromMinutes(3));
        var life = post.DeletedAt!.Value - post.SentAt;
        Assert.InRange(life, TimeSpan.FromSeconds(59), TimeSpan.FromMinutes(1) + MostLate);
        Assert.Single(await channel.Posts());
        var sent = await Town.Telegram.Calls("sendMessage", channel.Id);
        Assert.Single(sent);
    }

    private static async Task AreTold(Person owner, Person advertiser, string kind)
    {
        await owner.Hears($"notice.{kind}.owner");
        await advertiser.Hears($"notice.{kind}.advertiser");
    }

    private static bool IsPublication(string line, string trace, string order) =>
        line.Contains($"\"trace_id\":\"{trace}\"", StringComparison.Ordinal)
        && line.Contains($"{order}: Published", StringComparison.Ordinal);

    private async Task BooksBalance(StoredOrder order)
    {
        var accounts = await Town.Books.Column<string>(
            "silo",
            """
            select account || ' ' || sum(amount_minor) || ' ' || currency
              from postings
             where grain_key = $1
             group by account, currency
             order by account
            """,
            order.Key);
        Assert.Equal(["advertiser -150 XTR", "held 0 XTR", "platform 30 XTR", "tenant 120 XTR"], accounts);
        Assert.Equal(0, await Town.Books.Read<decimal>("silo", "select coalesce(sum(amount_minor), 0) from postings"));
    }

    private async Task TraceReachesThePublication(StoredOrder order)
    {
        var trace = order.Text("trace")!.Split('-')[1];
        await Town.Silo.Log.Line(line => IsPublication(line, trace, order.Key), $"trace {trace} and the publication");
        await Town.BotHost.Log.Line(line => line.Contains(trace, StringComparison.Ordinal), $"the tap's trace {trace}");
    }

    private void NothingPersonalIsLogged()
    {
        var hosts = Town.Silos.Concat(Town.ApiHosts).Concat(Town.BotHosts);
        Assert.All(hosts.SelectMany(host => host.Log.Lines), line => Assert.All(
            [OwnerName, AdvertiserName, "Grand opening", "half price", "org/coffee", Town.Token, Town.SigningKey],
            secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal)));
    }
}
