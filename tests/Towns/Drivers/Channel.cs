
namespace LytSlot.Towns.Drivers;

/// <summary>A Telegram channel and what stands in it.</summary>
internal sealed class Channel(StandInControl telegram, long id, string title)
{
    public long Id => id;

    public string Title => title;

    /// <summary>What the link to its page in the bot carries.</summary>
    public string Link => $"c_{id}";

    /// <summary>The bot's post that fits, as soon as it is as wanted.</summary>
    public async Task<Seen> Shows(Func<Seen, bool> fits, string what, TimeSpan? limit = null)
    {
        using var patience = Patience.Start(limit);
        long? after = null;
        PostsView? posts = null;
        while (true)
        {
            try
            {
                posts = await telegram.Posts(id, after, patience.Token);
            }
            catch (OperationCanceledException) when (patience.IsOver)
            {
                throw patience.Complain(
                    $"{title} does not show {what}, but: {string.Join('\n', posts?.Posts.Select(p => p.Text) ?? [])}");
            }

            if (posts.Posts.FirstOrDefault(post => post.FromBot && fits(post)) is { } found)
            {
                return found;
            }

            after = posts.Version;
        }
    }

    /// <summary>Posts of the bot, deleted ones included.</summary>
    public async Task<IReadOnlyList<Seen>> Posts() =>
        [.. (await telegram.Posts(id, null, default)).Posts.Where(post => post.FromBot)];
}
