using LytSlot.Grains.Users;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Users;

public sealed class SessionTests(ClusterFixture fixture)
{
    private readonly UserKey _key = new(Ids.NewPerson());
    private readonly Guid _session = Guid.NewGuid();

    private TestCluster Cluster => fixture.Cluster;

    private IUserGrain User => Cluster.Client.GetGrain<IUserGrain>(_key.ToString());

    private UserState Stored => Cluster.Disk.Read<UserState>("user", _key.ToString());

    [Fact]
    public async Task Token_whose_write_failed_is_good_still_and_an_answer_that_was_lost_comes_again()
    {
        await Open(_session);
        await Cluster.FailNextWrite(_key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Refresh(1));
        Assert.Equal(1, Assert.Single(Stored.Sessions).Generation);

        var first = await Refresh(1);
        await Cluster.Deactivate(User);
        var again = await Refresh(1);

        Assert.Equal((2, 2), (first.Value?.Session.Generation, again.Value?.Session.Generation));
        Assert.Equal(["session_opened"], Cluster.Disk.Facts(_key.ToString()).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task Token_that_comes_back_ends_the_session_even_if_that_takes_two_tries()
    {
        await Open(_session);
        await Refresh(1);
        await Refresh(2);
        await Cluster.FailNextWrite(_key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Refresh(1));

        var reused = await Refresh(1);
        var good = await Refresh(3);

        Assert.Equal(("session.not_found", "session.not_found"), (reused.Refusal?.Code, good.Refusal?.Code));
        Assert.Empty(Stored.Sessions);
        Assert.Equal("session_token_reused", Cluster.Disk.Facts(_key.ToString())[^1].Kind);
    }

    [Fact]
    public async Task Person_sees_and_ends_their_sessions_and_nobody_elses()
    {
        await Open(_session);
        var other = Guid.NewGuid();
        await Open(other);
        using (Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner).Enter())
        {
            Assert.Empty(await User.Sessions());
            Assert.Equal("session.not_found", (await User.EndSession(_session)).Refusal?.Code);
            Assert.Equal("session.not_found", (await User.EndOtherSessions(null)).Refusal?.Code);
        }

        using var caller = Caller.Person(_key.User).Enter();
        Assert.Equal(
            new[] { _session, other }.Order(), (await User.Sessions()).Select(one => one.Id).Order());
        Assert.Null((await User.EndOtherSessions(_session)).Refusal);
        Assert.Null((await User.EndOtherSessions(_session)).Refusal);
        Assert.Equal(_session, Assert.Single(await User.Sessions()).Id);
        Assert.Null((await User.EndSession(_session)).Refusal);
        Assert.Null((await User.EndSession(_session)).Refusal);
        Assert.Empty(await User.Sessions());
        await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(() => User.UseSession(_session));
        await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(() => User.RefreshSession(_session, 1));
        await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(
            () => User.OpenSession(_session, null, SessionKind.Program));
        Assert.Equal(
            ["session_opened", "session_opened", "other_sessions_ended", "session_ended"],
            Cluster.Disk.Facts(_key.ToString()).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task Two_that_refresh_at_once_get_the_same_and_a_token_they_left_behind_ends_it_for_both()
    {
        await Open(_session);

        var both = await Task.WhenAll(Refresh(1), Refresh(1));
        var next = await Task.WhenAll(Refresh(2), Refresh(2));
        await Cluster.Pass(SessionRules.Grace);
        var stolen = await Refresh(2);

        Assert.Equal([2, 2], both.Select(one => one.Value?.Session.Generation));
        Assert.Equal([3, 3], next.Select(one => one.Value?.Session.Generation));
        Assert.Equal("session.not_found", stolen.Refusal?.Code);
        Assert.Equal("session.not_found", (await Refresh(3)).Refusal?.Code);
    }

    [Fact]
    public async Task Browser_in_use_is_noted_now_and_then_also_when_that_takes_two_tries()
    {
        await Open(_session, SessionKind.Browser);
        Assert.Equal(_session, (await Use()).Value?.Session.Id);
        Assert.Equal(Stored.Sessions[0].BeganAt, Stored.Sessions[0].UsedAt);
        await Cluster.Pass(SessionRules.Noted);
        await Cluster.FailNextWrite(_key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(Use);
        Assert.Equal(Stored.Sessions[0].BeganAt, Stored.Sessions[0].UsedAt);

        var used = await Use();
        await Cluster.Deactivate(User);

        Assert.Equal(used.Value?.Session, (await Use()).Value?.Session);
        Assert.Equal(Cluster.Clock.GetUtcNow(), Assert.Single(Stored.Sessions).UsedAt);
        Assert.Equal("session.not_found", (await Refresh(1)).Refusal?.Code);
        Assert.Equal(["session_opened"], Cluster.Disk.Facts(_key.ToString()).Select(fact => fact.Kind));
    }

    private async Task Open(Guid session, SessionKind kind = SessionKind.Program)
    {
        using var caller = Caller.System.Enter();
        var opened = await Cluster.Inside.GetGrain<IUserGrain>(_key.ToString()).OpenSession(session, null, kind);
        Assert.Equal(1, opened.Value?.Session.Generation);
    }

    private async Task<Outcome<SessionUser>> Use()
    {
        using var caller = Caller.Host.Enter();
        return await User.UseSession(_session);
    }

    private async Task<Outcome<SessionUser>> Refresh(int generation)
    {
        using var caller = Caller.Host.Enter();
        return await User.RefreshSession(_session, generation);
    }
}
