using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LytSlot.Conversations;
using LytSlot.Grains.Publishing;

namespace LytSlot.Telegram.Tests;

/// <summary>
/// The call that publishes each kind of post, to the letter as it was in every release before, and as it shows the post
/// to who pays and to who approves. Where they differ, the call is left beside the golden file in the test's output.
/// </summary>
public sealed partial class GoldenPostTests(TelegramWorld world) : IClassFixture<TelegramWorld>
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> AllKinds() => [.. PostKinds.All.Keys];

    [Theory, MemberData(nameof(AllKinds))]
    public async Task Post_is_published_as_it_was_shown_and_as_it_is_on_record(string kind)
    {
        var post = await world.WithFiles(PostKinds.All[kind]);
        var shown = await Written(
            TelegramWorld.Advertiser,
            () => world.Replies.Send(TelegramWorld.Advertiser, new BotReply.Preview(post), default));

        var published = await Written(TelegramWorld.Channel, () => world.Posts.Send(TelegramWorld.Channel, post));

        Assert.Equal(shown, published);
        Assert.Equal(Golden(kind, published), published);
    }

    [Theory, MemberData(nameof(AllKinds))]
    public async Task Post_stands_as_it_was_sent_and_is_recognised(string kind)
    {
        var post = await world.WithFiles(PostKinds.All[kind]);

        var sent = Assert.IsType<SendResult.Sent>(await world.Posts.Send(TelegramWorld.Channel, post));

        Assert.Equal(Math.Max(post.Media.Length, 1), sent.Messages.Length);
        foreach (var (part, message) in sent.Messages.Index())
        {
            var seen = await world.Posts.Probe(TelegramWorld.Channel, message, default, null);
            var stands = Assert.IsType<ProbeResult.Stands>(seen);
            Assert.True(ContentFingerprint.IsPart(sent.Fingerprint, part, stands.Fingerprint));
            Assert.True(ContentFingerprint.IsPart(ContentFingerprint.Loose(post), part, stands.LooseFingerprint));
        }
    }

    private static string Golden(string kind, string actual)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Golden");
        var file = Path.Combine(folder, $"{kind}.json");
        var golden = File.Exists(file) ? File.ReadAllText(file).TrimEnd() : $"There is no {file}.";
        if (golden != actual)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"{kind}.actual.json"), actual + "\n");
        }

        return golden;
    }

    /// <summary>
    /// What the bot called, without the chat. A file id names its file in the first 21 characters and counts in the
    /// others how often it was handed out.
    /// </summary>
    private async Task<string> Written(long chat, Func<Task> send)
    {
        var before = (await world.Control(HttpMethod.Get, "record?after=0")).GetProperty("lastSeq").GetInt64();
        await send();
        var calls = await world.Control(HttpMethod.Get, $"record?after={before}&chatId={chat}");
        var call = Assert.Single(calls.GetProperty("calls").EnumerateArray());
        Assert.True(call.GetProperty("ok").GetBoolean());
        var parameters = new JsonObject();
        foreach (var parameter in call.GetProperty("params").EnumerateObject().Where(one => one.Name != "chat_id"))
        {
            parameters[parameter.Name] = JsonNode.Parse(parameter.Value.GetRawText());
        }

        var whole = new JsonObject { ["method"] = call.GetProperty("method").GetString(), ["parameters"] = parameters };
        return FileId().Replace(whole.ToJsonString(Readable), "$1");
    }

    [GeneratedRegex("((?:AgAC|BAAC|CgAC|BQAC)[0-9a-f]{16}[a-z])[0-9a-f]{8,}")]
    private static partial Regex FileId();
}
