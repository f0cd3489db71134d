namespace LytSlot.Chaos.Reckoning;

/// <summary>
/// Which post is whose. A message id that an order stored decides; a post nobody stored belongs to an order of that
/// channel with the same text: of several, to the one whose slot began last before the post.
/// </summary>
internal sealed class Attribution
{
    private readonly Dictionary<string, List<ChannelPost>> _posts = [];

    public Attribution(OutsideRecord outside, BookRecord books)
    {
        var owners = (
            from order in books.Orders
            from message in order.MessageIds
            select (Place: (order.Channel, message), order.Key)).ToLookup(pair => pair.Place, pair => pair.Key);
        Shared = [.. owners.Where(owner => owner.Count() > 1).SelectMany(owner => owner)];
        foreach (var post in outside.Posts.Where(post => !post.IsAnchor))
        {
            var owner = owners[(post.Channel, post.Message)].FirstOrDefault() ?? Closest(post, books.Orders)?.Key;
            if (owner is null)
            {
                Foreign.Add(post);
            }
            else if (_posts.TryGetValue(owner, out var known))
            {
                known.Add(post);
            }
            else
            {
                _posts.Add(owner, [post]);
            }
        }
    }

    /// <summary>Posts with a text that no order of the channel has.</summary>
    public List<ChannelPost> Foreign { get; } = [];

    /// <summary>Orders that claim a message which another one claims as well.</summary>
    public IReadOnlyList<string> Shared { get; }

    public IReadOnlyList<ChannelPost> Of(OrderRow order) => _posts.TryGetValue(order.Key, out var posts) ? posts : [];

    private static OrderRow? Closest(ChannelPost post, IReadOnlyList<OrderRow> orders)
    {
        var alike = orders.Where(order => order.Channel == post.Channel && order.Text == post.Text).ToList();
        return alike.Where(order => order.StartsAt <= post.SentAt).MaxBy(order => order.StartsAt)
            ?? alike.MinBy(order => order.StartsAt);
    }
}
