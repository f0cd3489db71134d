using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LytSlot.EndToEnd.Tests.Stories;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Posts;

/// <summary>
/// What stands in a channel is what its advertiser and its owner saw, and what it was in every release before. Where
/// the call differs from the record, it is left beside the golden file in the test's output. On demand, since nine
/// dialogs at once slow the start of everybody's towns.
/// </summary>
public sealed partial class PostsOfEveryKind(SharedTown shared, Publications publications)
    : Story(shared.Town), IClassFixture<Publications>
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> AllKinds() => [.. Kinds.All.Select(kind => kind.Name)];

    [Theory(Explicit = true), MemberData(nameof(AllKinds))]
    public async Task Published_is_what_was_shown_and_what_is_on_record(string kind)
    {
        var publication = await publications.Of(kind);

        var published = Written(publication.Published);
        Assert.Equal(published, Written(publication.ShownToAdvertiser));
        Assert.Equal(published, Written(publication.ShownToOwner));
        Assert.Equal(Golden(kind, published), published);
    }

    [Theory(Explicit = true), MemberData(nameof(AllKinds))]
    public async Task Published_is_the_snapshot_that_was_approved(string kind)
    {
        var publication = await publications.Of(kind);

        var approved = JsonNode.Parse(publication.Approved)!;
        var call = JsonSerializer.Serialize(publication.Published.Params, Readable);
        var files = approved["media"]!.AsArray().Select(medium => medium!["fileId"]!.GetValue<string>()).ToList();
        Assert.All(files, file => Assert.Contains(file, call, StringComparison.Ordinal));
        Assert.Equal(files.Count, FileId().Count(call));
        Assert.Equal(approved["text"]!["text"]!.GetValue<string>(), Words(publication.Published));
    }

    [Theory(Explicit = true), MemberData(nameof(AllKinds))]
    public async Task Whole_post_is_published_once_and_taken_down(string kind)
    {
        var publication = await publications.Of(kind);

        var wanted = Kinds.All.Single(one => one.Name == kind);
        Assert.Equal(wanted.Messages, publication.Posts.Count);
        Assert.Equal(wanted.IsPinned ? publication.Posts[0].MessageId : null, publication.Pinned);
        Assert.All(publication.Posts, post => Assert.NotNull(post.DeletedAt));
    }

    private static string Golden(string kind, string actual)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Posts", "Golden");
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
    /// The call without the chat it went to. A file id names its file in the first 21 characters, and counts in the
    /// others how often it was handed out.
    /// </summary>
    private static string Written(BotCall call)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in call.Params.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (name != "chat_id")
            {
                parameters[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        var whole = new JsonObject { ["method"] = call.Method, ["parameters"] = parameters };
        return FileId().Replace(whole.ToJsonString(Readable), "$1");
    }

    /// <summary>Text or caption; of an album the first that there is.</summary>
    private static string? Words(BotCall call) =>
        call.Params.TryGetValue("text", out var text) || call.Params.TryGetValue("caption", out text)
            ? text.GetString()
            : call.Params.TryGetValue("media", out var media)
                ? media.EnumerateArray().Select(CaptionOf).FirstOrDefault(caption => caption is not null)
                : "";

    private static string? CaptionOf(JsonElement medium) =>
        medium.TryGetProperty("caption", out var caption) ? caption.GetString() : null;

    [GeneratedRegex("((?:AgAC|BAAC|CgAC|BQAC)[0-9a-f]{16}[a-z])[0-9a-f]{8,}")]
    private static partial Regex FileId();
}
