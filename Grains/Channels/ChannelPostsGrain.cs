using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Grains.Analytics;

namespace LytSlot.Grains.Channels;

/// <summary>Shell around <see cref="ChannelPostsState"/>.</summary>
[GrainType("channel-posts")]
internal sealed class ChannelPostsGrain(
    [PersistentState("posts")] IPersistentState<ChannelPostsState> store, IReactions reactions)
    : Grain, IChannelPostsGrain, IChannelPosts
{
    public Task Seen(int messageId)
    {
        Callers.Current.MustBeMachinery();
        return Store(store.State.Seen(messageId));
    }

    public Task Posted(int messageId, DateTimeOffset postedAt)
    {
        Callers.Current.MustBeMachinery();
        return Store(store.State.Posted(new(messageId, postedAt)));
    }

    public Task Reacted(PostReactions counted)
    {
        Callers.Current.MustBeMachinery();
        return reactions.Keep(ChannelPostsKey.Parse(this.GetPrimaryKeyString()).Chat, counted);
    }

    public Task<int?> Highest()
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult(store.State.Highest);
    }

    public Task<int?> Before(DateTimeOffset instant)
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult(store.State.Before(instant));
    }

    public async Task<bool> Claim(Guid order, ImmutableArray<int> messages)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Claimed(order, messages) is not { } next)
        {
            return false;
        }

        await Store(next);
        return true;
    }

    public Task<Guid?> OwnerOf(int message)
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult(store.State.OwnerOf(message));
    }

    public Task<SeenPost?> Above(int message, DateTimeOffset before)
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult(store.State.Above(message, before));
    }

    private Task Store(ChannelPostsState next) =>
        ReferenceEquals(next, store.State) ? Task.CompletedTask : store.Save(this, next);
}
