using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations.Transcripts;

/// <summary>Somebody whose chat is written down.</summary>
internal sealed class Actor(TestCluster cluster, Transcript transcript, string name, string language, long person)
{
    private readonly Chat _chat = new(cluster, person, language);

    public long Person => person;

    public Chat Chat => _chat;

    /// <summary>Opens the bot, by a link with a payload or without.</summary>
    public Task Start(string? payload = null) =>
        Do(payload is null ? "/start" : "(opens a link)", _chat.Start(payload));

    public Task Command(string command) => Do("/" + command, _chat.Command(command));

    public Task Say(string words) => Do(words, _chat.Say(words));

    public Task Send(PostContent post) => Do($"(sends a post) {post.Text.Text}", _chat.Send(post));

    public Task Pick(long channel) =>
        Do("(picks a channel)", _chat.Do((id, from) => new BotInput.PickedChannel(id, from, channel)));

    /// <summary>Pays the bill on the screen.</summary>
    public Task Pay()
    {
        var bill = _chat.Last.Replies.OfType<BotReply.Invoice>().Last();
        return Do("(pays the bill)", _chat.Do((id, from) => new BotInput.Charged(
            id, from, bill.Payload, $"c-{bill.Payload}", bill.Price, cluster.Clock.GetUtcNow())));
    }

    /// <summary>Taps the first button whose data begins so.</summary>
    public Task Tap(string prefix) => Tap(_chat.Buttons.FirstOrDefault(button => Sends(button, prefix)), prefix);

    /// <summary>Taps the last button whose data begins so.</summary>
    public Task TapLast(string prefix) => Tap(_chat.Buttons.LastOrDefault(button => Sends(button, prefix)), prefix);

    /// <summary>Waits until the bot says something by itself, and taps of then on are on that.</summary>
    public async Task Hear()
    {
        var next = _chat.Hear();
        await cluster.Until(() => Task.FromResult(next.IsCompleted), () => $"{name} is told nothing.");
        transcript.Says(name, (await next).Replies, isNews: true);
    }

    private static bool Sends(BotButton button, string prefix) =>
        button.Tap?.StartsWith(prefix, StringComparison.Ordinal) == true;

    private Task Tap(BotButton? button, string prefix) => button is { Tap: { } tap }
        ? Do($"[{button.Text}]", _chat.TapData(tap))
        : throw new InvalidOperationException($"No button sends {prefix}: {_chat.Seen()}");

    private async Task Do(string what, Task<BotTurn> doing)
    {
        await doing;
        transcript.Does(name, what);
        transcript.Says(name, _chat.Last.Replies, isNews: false);
    }
}
