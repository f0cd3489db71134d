using LytSlot.Conversations;

namespace LytSlot.BotHost.Replies;

/// <summary>What one chat has not been shown yet, oldest first.</summary>
/// <param name="since">Timestamp of the first.</param>
/// <param name="personGone">What to do when the person turns out to be gone.</param>
internal sealed class Owed(long since, Func<Task> personGone)
{
    // A screen, and the few things that may stand above it.
    private const int Most = 10;

    private readonly List<BotReply> _replies = [];

    public long Since => since;

    public Func<Task> PersonGone { get; set; } = personGone;

    /// <summary>The next to send; null when nothing is owed any more.</summary>
    public BotReply? First => _replies.FirstOrDefault();

    public int Count => _replies.Count;

    /// <summary>
    /// A newer screen is drawn from what the dialog knows by now, so an older one is of no use to anybody; the same
    /// bill need not come twice.
    /// </summary>
    /// <returns>How many had to make room and are lost.</returns>
    public int Add(IEnumerable<BotReply> replies)
    {
        foreach (var reply in replies)
        {
            _replies.RemoveAll(older => older.Equals(reply) || (older is BotReply.Screen && reply is BotReply.Screen));
            _replies.Add(reply);
        }

        var tooMany = Math.Max(0, _replies.Count - Most);
        _replies.RemoveRange(0, tooMany);
        return tooMany;
    }

    /// <summary>This very reply is through; it may have been replaced meanwhile.</summary>
    public void Remove(BotReply sent) => _replies.RemoveAll(reply => ReferenceEquals(reply, sent));
}
