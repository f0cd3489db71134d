using LytSlot.Grains.Users;
using LytSlot.Users;

namespace LytSlot.Grains.Tests.Users;

public sealed class SessionRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Mine = Guid.CreateVersion7();

    /// <summary>The session is at its third generation, since so many seconds.</summary>
    [Theory]
    [InlineData(3, 0, "SessionRefreshed")]
    [InlineData(3, 900, "SessionRefreshed")]
    [InlineData(2, 0, "=")]
    [InlineData(2, 29, "=")]
    [InlineData(2, 30, "SessionTokenReused")]
    [InlineData(2, 900, "SessionTokenReused")]
    [InlineData(1, 0, "SessionTokenReused")]
    [InlineData(4, 0, "SessionTokenReused")]
    public void Token_is_good_once_and_a_moment_longer(int generation, int seconds, string expected)
    {
        var decision = UserRules.Decide(
            Third(), new UserCommand.RefreshSession(Mine, generation, Now.AddSeconds(seconds)));

        Assert.Equal(expected, decision.Event?.GetType().Name ?? decision.Refusal?.Code ?? "=");
    }

    [Fact]
    public void Session_that_was_unused_for_long_or_never_was_has_no_tokens()
    {
        var late = new UserCommand.RefreshSession(Mine, 3, Now + SessionRules.Idle);
        var other = new UserCommand.RefreshSession(Guid.CreateVersion7(), 3, Now);

        Assert.Equal("session.not_found", UserRules.Decide(Third(), late).Refusal?.Code);
        Assert.Equal("session.not_found", UserRules.Decide(Third(), other).Refusal?.Code);
    }

    [Fact]
    public void Token_that_comes_back_ends_its_session_and_no_other()
    {
        var user = Do(Third(), new UserCommand.OpenSession(Guid.CreateVersion7(), null, SessionKind.Program, Now));

        var after = Do(user, new UserCommand.RefreshSession(Mine, 1, Now));

        Assert.Single(after.Sessions);
        Assert.Null(SessionRules.Open(after, Mine, Now));
    }

    [Fact]
    public void Of_too_many_the_one_unused_for_longest_ends()
    {
        var user = Enumerable.Range(1, SessionRules.Most).Aggregate(
            Third(), (known, minute) => Do(
                known, new UserCommand.OpenSession(
                    Guid.CreateVersion7(), null, SessionKind.Program, Now.AddMinutes(minute))));

        Assert.Equal(SessionRules.Most, user.Sessions.Length);
        Assert.DoesNotContain(user.Sessions, session => session.Id == Mine);
    }

    [Fact]
    public void Opened_or_ended_again_nothing_happens()
    {
        Assert.Null(UserRules.Decide(Third(), new UserCommand.OpenSession(Mine, null, SessionKind.Program, Now)).Event);
        Assert.Null(UserRules.Decide(new(), new UserCommand.EndSession(Mine, Now)).Event);
        Assert.Empty(Do(Third(), new UserCommand.EndSession(Mine, Now)).Sessions);
    }

    /// <summary>A browser was last noted to be in use so many minutes ago.</summary>
    [Theory]
    [InlineData(0, "=")]
    [InlineData(4, "=")]
    [InlineData(5, "SessionUsed")]
    [InlineData(479, "SessionUsed")]
    [InlineData(480, "session.not_found")]
    public void Browser_is_signed_in_for_eight_hours_after_its_last_page(int minutes, string expected)
    {
        var user = Do(new(), new UserCommand.OpenSession(Mine, null, SessionKind.Browser, Now));

        var decision = UserRules.Decide(user, new UserCommand.UseSession(Mine, Now.AddMinutes(minutes)));

        Assert.Equal(expected, decision.Event?.GetType().Name ?? decision.Refusal?.Code ?? "=");
    }

    [Fact]
    public void Browser_has_no_refresh_tokens_and_a_program_no_pages()
    {
        var browser = Do(new(), new UserCommand.OpenSession(Mine, null, SessionKind.Browser, Now));

        var refreshed = UserRules.Decide(browser, new UserCommand.RefreshSession(Mine, 1, Now));
        var used = UserRules.Decide(Third(), new UserCommand.UseSession(Mine, Now));

        Assert.Equal(("session.not_found", "session.not_found"), (refreshed.Refusal?.Code, used.Refusal?.Code));
    }

    [Fact]
    public void All_others_end_at_once_and_again_nothing_happens()
    {
        var user = Do(Third(), new UserCommand.OpenSession(Guid.CreateVersion7(), null, SessionKind.Program, Now));

        var after = Do(user, new UserCommand.EndOtherSessions(Mine, Now));

        Assert.Equal(Mine, Assert.Single(after.Sessions).Id);
        Assert.Null(UserRules.Decide(after, new UserCommand.EndOtherSessions(Mine, Now)).Event);
        Assert.Empty(Do(after, new UserCommand.EndOtherSessions(null, Now)).Sessions);
    }

    [Theory]
    [InlineData("Chrome, Android", "Chrome, Android")]
    [InlineData(" curl\r\n\0\u00e9 ", "curl")]
    [InlineData("Хром", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Device_is_kept_as_it_is_called_without_what_is_no_letter(string? device, string? kept)
    {
        var user = Do(new(), new UserCommand.OpenSession(Mine, null, SessionKind.Browser, Now, device));

        Assert.Equal(kept, Assert.Single(user.Sessions).View().Device);
    }

    [Fact]
    public void No_more_of_a_device_is_kept_than_a_name_may_have()
    {
        var endless = new UserCommand.OpenSession(Mine, null, SessionKind.Program, Now, new string('x', 5000));

        Assert.Equal(200, Do(new(), endless).Sessions[0].Device!.Length);
    }

    private static UserState Third() => new()
    {
        Sessions = [new() { Id = Mine, Generation = 3, BeganAt = Now.AddHours(-1), UsedAt = Now }],
    };

    private static UserState Do(UserState user, UserCommand command) =>
        UserRules.Apply(user, UserRules.Decide(user, command).Event!);
}
