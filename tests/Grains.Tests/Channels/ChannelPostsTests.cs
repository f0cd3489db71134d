using LytSlot.Grains.Channels;

namespace LytSlot.Grains.Tests.Channels;

public sealed class ChannelPostsTests
{
    private static readonly Guid One = Guid.Parse("0198c9f2-7a00-7000-8000-000000000001");
    private static readonly Guid Other = Guid.Parse("0198c9f2-7a00-7000-8000-000000000002");

    [Fact]
    public void Highest_message_only_grows()
    {
        var seen = new ChannelPostsState().Seen(7);

        Assert.Equal(7, seen.Highest);
        Assert.Same(seen, seen.Seen(6));
    }

    [Fact]
    public void Claim_raises_the_highest_message_and_names_the_owner()
    {
        var claimed = new ChannelPostsState().Claimed(One, [7, 8])!;

        Assert.Equal(8, claimed.Highest);
        Assert.Equal(One, claimed.OwnerOf(7));
        Assert.Null(claimed.OwnerOf(9));
    }

    [Fact]
    public void Repeated_claim_changes_nothing()
    {
        var claimed = new ChannelPostsState().Claimed(One, [7])!;

        Assert.Same(claimed, claimed.Claimed(One, [7]));
    }

    [Fact]
    public void What_another_order_has_claimed_is_refused_whole() =>
        Assert.Null(new ChannelPostsState().Claimed(One, [7])!.Claimed(Other, [7, 8]));

    [Fact]
    public void Old_claims_are_forgotten()
    {
        var state = new ChannelPostsState();
        for (var message = 1; message <= ChannelPostsState.Kept + 1; message++)
        {
            state = state.Claimed(One, [message])!;
        }

        Assert.Equal(ChannelPostsState.Kept, state.Claims.Length);
        Assert.Null(state.OwnerOf(1));
        Assert.Equal(One, state.OwnerOf(2));
    }

    [Fact]
    public void First_post_above_a_message_and_before_an_instant_covers_it()
    {
        var noon = new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var state = new ChannelPostsState()
            .Posted(new(9, noon.AddMinutes(9)))
            .Posted(new(7, noon.AddMinutes(7)))
            .Posted(new(5, noon.AddMinutes(5)));

        Assert.Equal(9, state.Highest);
        Assert.Equal(7, state.Above(5, noon.AddMinutes(8))?.Message);
        Assert.Equal(7, state.Above(6, noon.AddMinutes(60))?.Message);
        Assert.Null(state.Above(7, noon.AddMinutes(9)));
        Assert.Null(state.Above(9, noon.AddMinutes(60)));
    }

    [Fact]
    public void Latest_post_before_an_instant_is_one_whose_time_is_known()
    {
        var noon = new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var state = new ChannelPostsState()
            .Seen(4)
            .Posted(new(5, noon.AddMinutes(5)))
            .Posted(new(9, noon.AddMinutes(9)))
            .Seen(12);

        Assert.Null(state.Before(noon.AddMinutes(5)));
        Assert.Equal(5, state.Before(noon.AddMinutes(9)));
        Assert.Equal(9, state.Before(noon.AddMinutes(60)));
    }

    [Fact]
    public void Post_that_is_told_twice_is_one_and_old_ones_are_forgotten()
    {
        var noon = new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var state = Enumerable.Range(1, ChannelPostsState.KeptPosts + 1)
            .Aggregate(new ChannelPostsState(), (posts, message) => posts.Posted(new(message, noon)));

        Assert.Same(state, state.Posted(new(9, noon)));
        Assert.Equal(ChannelPostsState.KeptPosts, state.Posts.Length);
        Assert.Equal(2, state.Above(0, noon.AddMinutes(1))?.Message);
    }
}
