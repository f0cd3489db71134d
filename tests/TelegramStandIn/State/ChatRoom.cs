namespace LytSlot.TelegramStandIn.State;

/// <summary>A chat with its messages. Message ids grow by one, so a message is found by its place.</summary>
internal sealed class ChatRoom(ChatInfo info)
{
    private readonly List<Post> _posts = [];

    public ChatInfo Info { get; set; } = info;

    public IReadOnlyList<Post> Posts => _posts;

    /// <summary>When anything here last changed, on the stand-in's own count.</summary>
    public long Version { get; set; }

    public Signal Changed { get; } = new();

    public int NextMessageId => _posts.Count + 1;

    public Post? Find(long messageId) =>
        messageId >= 1 && messageId <= _posts.Count ? _posts[(int)messageId - 1] : null;

    /// <summary>The message if it is there and not deleted.</summary>
    public Post? Live(long messageId) => Find(messageId) is { IsDeleted: false } post ? post : null;

    /// <summary>Adds the next message or replaces one that is there.</summary>
    public void Set(Post post)
    {
        var index = post.Message.MessageId - 1;
        if (index == _posts.Count)
        {
            _posts.Add(post);
        }
        else
        {
            _posts[index] = post;
        }
    }
}
