using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Posts;

/// <summary>
/// Every kind of post, from its advertiser through its owner into a channel of its own and out again, all at once: the
/// long wait for a slot and a term is theirs together.
/// </summary>
public sealed class Publications(SharedTown shared) : IAsyncLifetime
{
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(4);

    private Dictionary<string, Task<Publication>> _all = [];

    public async ValueTask InitializeAsync()
    {
        await shared.Town.Telegram.NewUser(Kinds.Mentioned, "Ann");
        _all = Kinds.All.ToDictionary(kind => kind.Name, Publish);
        Task all = Task.WhenAll(_all.Values);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What became of it; a failure is that of the test that asks.</summary>
    internal Task<Publication> Of(string kind) => _all[kind];

    private async Task<Publication> Publish(Kind kind)
    {
        var town = shared.Town;
        var cast = new Cast(town);
        var owner = await cast.Person("Olga");
        var channel = await cast.OpenChannel($"Every {kind.Name}", owner);
        var advertiser = await cast.Person("Anton");
        await Books(advertiser, channel, kind);
        await owner.Taps("o:j:");
        await owner.Taps("o:a:");

        var published = await town.Telegram.Call(kind.Method, channel.Id, call => call.Ok, Slot);
        var posts = await channel.Posts();
        var pin = kind.IsPinned ? await town.Telegram.Call("pinChatMessage", channel.Id, call => call.Ok, Slot) : null;
        foreach (var message in posts.Select(post => post.MessageId))
        {
            await channel.Shows(
                post => post.MessageId == message && post.DeletedAt is not null, "no post any more", Slot);
        }

        var creative = await town.Books.Read<string>(
            "silo",
            """
            select c.payload ->> 'content'
              from grain_state_order o
              join grain_state_creative c on c.grain_key = o.payload ->> 'creative'
             where o.advertiser_id = $1
            """,
            advertiser.Id);
        return new(
            (await town.Telegram.Calls(kind.Method, advertiser.Id)).Last(call => IsPost(call, published)),
            (await town.Telegram.Calls(kind.Method, owner.Id)).Last(call => IsPost(call, published)),
            creative!,
            published,
            await channel.Posts(),
            pin?.Params["message_id"].GetInt32());
    }

    private static async Task Books(Person advertiser, Channel channel, Kind kind)
    {
        await advertiser.ChoosesTime(channel, Booking.Unhurried);
        await advertiser.Sends(kind.Sent);
        var confirm = await advertiser.Sees("price:");
        if (kind.Options is { } choose)
        {
            await advertiser.Taps(confirm, confirm.Button("options")!);
            await choose(advertiser);
            await advertiser.Taps("done");
            confirm = await advertiser.Sees("price:");
        }

        await advertiser.Taps(confirm, confirm.Button("price:")!);
        await advertiser.Pays();
    }

    /// <summary>Texts are what the bot itself says, too.</summary>
    private static bool IsPost(BotCall call, BotCall published) => call.Ok
        && (call.Method != "sendMessage" || call.Params["text"].GetString() == published.Params["text"].GetString());
}
