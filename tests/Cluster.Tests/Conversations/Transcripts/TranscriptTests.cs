using LytSlot.Cluster.Tests.Orders;
using LytSlot.Creatives;
using LytSlot.Grains.Moderation;
using LytSlot.Grains.Orders;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations.Transcripts;

/// <summary>
/// The main flows as people read them, in both languages, compared word by word with what is kept.
/// <c>LYTSLOT_GOLDEN=write</c> writes them anew, to be read before they are kept. In a cluster of its own: its clock
/// begins at the same time in every run, and a chapter begins at a full quarter of an hour.
/// </summary>
public sealed class TranscriptTests
{
    private static readonly PostContent Post = new(
        PostText.Plain("Новый кофе из Эфиопии: обжарили сегодня."), [], [], Silent: false, LinkPreview: true);

    private static readonly PostContent Casino = new(
        PostText.Plain("Лучшее кaзин0 у нас!"), [], [], Silent: false, LinkPreview: true);

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Main_flows_read_as_they_were_approved(string language)
    {
        await using var cluster = await TestCluster.Start(1);
        var told = await Play(cluster, language);

        var file = Path.Combine(Root(), "tests", "Cluster.Tests", "Golden", $"chats.{language}.md");
        if (Environment.GetEnvironmentVariable("LYTSLOT_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, told, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), told);
    }

    private static async Task<string> Play(TestCluster cluster, string language)
    {
        var transcript = new Transcript();
        Actor Person(string name) => new(cluster, transcript, name, language, Ids.NewPerson());
        var (owner, buyer, late, guest) = (Person("owner"), Person("buyer"), Person("latecomer"), Person("guest"));
        var admin = new Actor(cluster, transcript, "admin", language, TestCluster.Admin);
        var channel = Ids.NewChannel();

        await Begin("A channel is connected");
        await owner.Start();
        await owner.Tap("connect");
        await owner.Pick(channel);
        await owner.Tap("price:150");
        await owner.Tap("open");

        await Begin("A time is booked and paid");
        await buyer.Start($"c_{channel}");
        await buyer.Tap("day:");
        await buyer.TapLast("at:");
        await buyer.Send(Post);
        await buyer.Tap("price:");
        var order = buyer.Chat.Stored.Drafts.Look.Key()!.Value;
        await buyer.Pay();
        await buyer.Hear();
        await owner.Hear();

        await Begin("A taken time is waited for");
        var startsAt = Stored().StartsAt;
        await late.Start($"s_{channel}_{startsAt.ToUnixTimeSeconds() / 60}");
        await late.Tap($"bell:{startsAt.ToUnixTimeSeconds() / 60}");
        await late.Command("orders");
        await late.Tap("waits");
        await late.Tap("wait:");

        await Begin("A word before the answer");
        await buyer.Tap("o:s:");
        await buyer.Tap("o:l:");
        await buyer.Say("Можно закрепить пост?");
        await owner.Hear();
        await owner.Tap("o:L:");
        await owner.Say("Да, на сутки.");
        await buyer.Hear();

        await Begin("The order is approved");
        await owner.Command("start");
        await owner.Tap("waiting");
        await owner.Tap("o:j:");
        await owner.Tap("o:a:");
        await buyer.Hear();
        await buyer.Tap("o:s:");
        await buyer.Tap("timeline");

        await Begin("Somebody joins the team");
        await owner.Command("team");
        await owner.Tap("invite");
        await owner.Tap("role:");
        var link = owner.Chat.Screen.Text.Text.Split("?start=")[1].Split('\n')[0];
        await guest.Start(link);
        await guest.Tap("join");
        await owner.Hear();

        await UntilStatus(OrderStatus.Published);
        await Begin("The post is out");
        await buyer.Hear();
        await owner.Hear();
        await UntilStatus(OrderStatus.Completed);
        await Begin("The term is over, and the order is rated");
        await buyer.Hear();
        await owner.Hear();
        await buyer.Tap("o:q:");
        await buyer.Tap("o:Q:");
        await late.Start($"c_{channel}");

        await Begin("The money is paid out");
        await admin.Start();
        await owner.Command("money");
        await owner.Tap("out:");
        await owner.Tap("sum:");
        await owner.Say("TON: UQ…42, Ольга");
        await owner.Tap("pay:");
        await admin.Hear();
        await admin.Tap("a:p:");
        await admin.Tap("a:Y:");
        await admin.Tap("yes:");
        await owner.Hear();
        await owner.Command("money");

        await Begin("An admin stops a channel, and lets it sell again");
        await admin.Command("admin");
        await admin.Say("@utro");
        await admin.Tap("a:C:");
        await admin.Say("Жалобы рекламодателей");
        await admin.Tap("yes:");
        await owner.Command("channels");
        await owner.Tap("ch:");
        await admin.Tap("a:L:");
        await admin.Tap("yes:");

        await Begin("A post meets a stop word, and is not let through");
        await Forbid("казино*");
        await buyer.Start($"c_{channel}");
        await buyer.Tap("day:");
        await buyer.TapLast("at:");
        await buyer.Send(Casino);
        await buyer.Tap("price:");
        await buyer.Pay();
        await buyer.Hear();
        await buyer.Tap("o:s:");
        await admin.Hear();
        await admin.Tap("a:o:");
        await admin.Tap("a:x:");
        await admin.Say("Казино мы не размещаем");
        await admin.Tap("yes:");
        await buyer.Hear();
        await owner.Hear();
        return transcript.ToString();

        async Task Forbid(string word)
        {
            await Market.As(
                Caller.Admin(TestCluster.Admin),
                () => cluster.Client.GetGrain<IModerationGrain>(ModerationKey.Only).Revise([word], [], null));
            await cluster.Pass(PostRules.Fresh);
        }

        OrderState Stored() => cluster.Disk.Read<OrderState>("order", order.ToString());

        async Task UntilStatus(OrderStatus status) => await cluster.Until(
            async () =>
            {
                await Market.As(
                    Caller.Person(buyer.Person),
                    () => cluster.Client.GetGrain<IOrderGrain>(order.ToString()).Read());
                return Stored().Status == status;
            },
            () => $"The order stays {Stored()}.",
            TimeSpan.FromMinutes(5));

        async Task Begin(string title)
        {
            var now = cluster.Clock.GetUtcNow();
            await cluster.Pass(Quarter - TimeSpan.FromTicks(now.Ticks % Quarter.Ticks));
            transcript.Chapter(title);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LytSlot.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
