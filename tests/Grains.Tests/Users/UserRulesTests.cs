using LytSlot.Grains.Users;
using LytSlot.Users;

namespace LytSlot.Grains.Tests.Users;

public sealed class UserRulesTests
{
    private static readonly Membership Morning = new(Guid.CreateVersion7(), "Утро", Role.Owner);
    private static readonly Membership Evening = new(Guid.CreateVersion7(), "Вечер", Role.Viewer);

    [Theory]
    [InlineData("de")]
    [InlineData("RU")]
    [InlineData("")]
    public void Foreign_language_is_refused(string language) =>
        Assert.Equal("user.bad_language", UserRules.Decide(new(), new UserCommand.Speak(language)).Refusal?.Code);

    [Fact]
    public void Chosen_language_is_kept()
    {
        var user = Do(new(), new UserCommand.Speak("en"));

        Assert.Equal("en", user.Language);
        Unchanged(user, new UserCommand.Speak("en"));
    }

    [Fact]
    public void Person_belongs_to_several_tenants()
    {
        var user = Do(Do(new(), new UserCommand.Join(Morning)), new UserCommand.Join(Evening));

        Assert.Equal([Morning, Evening], user.Memberships);
        Unchanged(user, new UserCommand.Join(Evening));
    }

    [Fact]
    public void New_role_or_name_replaces_the_old()
    {
        var renamed = Morning with { Name = "Рассвет" };

        var user = Do(new() { Memberships = [Morning, Evening] }, new UserCommand.Join(renamed));

        Assert.Equal([renamed, Evening], user.Memberships);
    }

    [Fact]
    public void Membership_without_a_role_ends()
    {
        var left = new UserCommand.Join(Morning with { Role = Role.None });

        var user = Do(new() { Memberships = [Morning, Evening] }, left);

        Assert.Equal([Evening], user.Memberships);
        Unchanged(user, left);
        Unchanged(new(), left);
    }

    [Fact]
    public void Word_of_joining_that_was_overtaken_by_a_later_removal_changes_nothing()
    {
        var user = Do(
            Do(new() { Memberships = [Morning] }, Leaves(5)),
            Leaves(7));

        Unchanged(user, new UserCommand.Join(Morning with { Version = 6 }));
        Unchanged(user, Leaves(7));
        var back = Do(user, new UserCommand.Join(Morning with { Version = 8 }));
        Assert.Equal(8, Assert.Single(back.Memberships).Version);
    }

    private static UserCommand.Join Leaves(int version) =>
        new(Morning with { Role = Role.None, Version = version });

    [Fact]
    public void Person_who_wants_to_be_forgotten_keeps_nothing_but_their_places_in_tenants()
    {
        var known = new UserState { Language = "ru", Memberships = [Morning] };

        var user = Do(known, new UserCommand.Forget());

        Assert.Null(user.Language);
        Assert.Null(user.Marking);
        Assert.Equal([Morning], user.Memberships);
        Unchanged(user, new UserCommand.Forget());
        Unchanged(new(), new UserCommand.Forget());
    }

    [Fact]
    public void Channels_waited_in_are_known_once_and_only_the_newest_of_too_many()
    {
        var user = Enumerable.Range(1, UserRules.MostWaits + 2)
            .Aggregate(new UserState(), (known, i) => Do(known, new UserCommand.WaitIn(-i)));

        Assert.Equal(Enumerable.Range(3, UserRules.MostWaits).Select(i => (long)-i), user.WaitsIn);
        Unchanged(user, new UserCommand.WaitIn(-3));
        Unchanged(user, new UserCommand.WaitNoMore([-1, -2]));
        Assert.DoesNotContain(-3L, Do(user, new UserCommand.WaitNoMore([-1, -3])).WaitsIn);
    }

    private static UserState Do(UserState user, UserCommand command)
    {
        var happened = UserRules.Decide(user, command).Event;

        Assert.NotNull(happened);
        return UserRules.Apply(user, happened);
    }

    private static void Unchanged(UserState user, UserCommand command) =>
        Assert.Equal(default, UserRules.Decide(user, command));
}
