using System.Text.Json.Nodes;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>A person who plays with the bot, as a host hears them. English unless said otherwise.</summary>
internal sealed class Chat(TestCluster cluster, long person, string language = "en")
{
    private const int ShownMessage = 77;

    private static long _lastUpdate = 5_000_000;

    public long Person => person;

    /// <summary>Restarts the conversation before each input, as a silo's end would.</summary>
    public bool IsRestless { get; init; }

    /// <summary>What the bot answered last.</summary>
    public BotTurn Last { get; private set; } = new([]);

    public IConversationGrain Grain =>
        cluster.Client.GetGrain<IConversationGrain>(new ConversationKey(person).ToString());

    /// <summary>Who they are to the bot.</summary>
    public BotPerson Self => new(person, "Ann", language);

    public string Key => new ConversationKey(person).ToString();

    public ConversationState Stored => cluster.Disk.Read<ConversationState>("conversation", Key);

    public bool HasStored => cluster.Disk.Stored("conversation", Key) is not null;

    /// <summary>The drafts as they stand on the disk.</summary>
    public string StoredDrafts =>
        JsonNode.Parse(cluster.Disk.Stored("conversation", Key)!)!["drafts"]!.ToJsonString();

    public BotReply.Screen Screen => Last.Replies.OfType<BotReply.Screen>().Last();

    public IEnumerable<BotButton> Buttons => Screen.Rows.SelectMany(row => row.Buttons);

    public static long NextUpdate() => Interlocked.Increment(ref _lastUpdate);

    public Task<BotTurn> Start(string? payload = null) => Command("start", payload);

    public Task<BotTurn> Command(string name, string? argument = null) =>
        Do((id, from) => new BotInput.Command(id, from, name, argument));

    public Task<BotTurn> Say(string text) => Send(new(PostText.Plain(text), [], [], false, true));

    public Task<BotTurn> Send(PostContent content, string? album = null) =>
        Do((id, from) => new BotInput.Said(id, from, 5, content, album));

    /// <summary>A part of an album.</summary>
    public Task<BotTurn> SendPart(string album, int message, PostContent content) =>
        Do((id, from) => new BotInput.Said(id, from, message, content, album));

    /// <summary>What the bot says by itself next, and what it says to it is what counts as the screen.</summary>
    public async Task<BotTurn> Hear()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Last = new(await cluster.Messenger.Next(person, patience.Token));
        Assert.All(Last.Replies, Scrutiny.Of);
        return Last;
    }

    /// <summary>Taps the button of the last screen with these words in it.</summary>
    public Task<BotTurn> Tap(string words) => TapData(
        Buttons.FirstOrDefault(button => button.Text.Contains(words, StringComparison.Ordinal))?.Tap
        ?? throw new InvalidOperationException($"No button has \"{words}\" in it: {Seen()}"));

    /// <summary>Taps the first button whose data begins so.</summary>
    public Task<BotTurn> TapFirst(string prefix) => TapData(
        Buttons.FirstOrDefault(button => button.Tap?.StartsWith(prefix, StringComparison.Ordinal) == true)?.Tap
        ?? throw new InvalidOperationException($"No button sends {prefix}: {Seen()}"));

    public Task<BotTurn> TapData(string data) =>
        Do((id, from) => new BotInput.Tapped(id, from, $"c{id}", ShownMessage, data));

    public Task<BotTurn> Do(Func<long, BotPerson, BotInput> input) => Handle(input(NextUpdate(), Self));

    /// <summary>Whatever is answered, to whomever, must stand up to <see cref="Scrutiny"/>.</summary>
    public async Task<BotTurn> Handle(BotInput input)
    {
        if (IsRestless)
        {
            await cluster.Deactivate(Grain);
        }

        using var caller = Caller.Host.Enter();
        Last = await Grain.Handle(input);
        Scrutiny.Of(input, Last);
        return Last;
    }

    /// <summary>What is on the screen, for messages of failed tests.</summary>
    public string Seen() =>
        $"{Screen.Text.Text} [{string.Join(" | ", Buttons.Select(button => button.Text))}]";
}
