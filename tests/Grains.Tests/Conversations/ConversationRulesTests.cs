using LytSlot.Conversations;
using LytSlot.Grains.Conversations;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class ConversationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Last_twenty_updates_are_remembered()
    {
        var state = Enumerable.Range(1, 25).Aggregate(new ConversationState(), (s, id) =>
            ConversationRules.Meet(s, new BotInput.Unsupported(id, Ann("en")), Now));

        Assert.Equal(Enumerable.Range(6, 20).Select(id => (long)id), state.Updates);
    }

    [Fact]
    public void Last_fifty_notices_are_remembered()
    {
        var state = Enumerable.Range(1, 60).Aggregate(new ConversationState(), (s, id) =>
            ConversationRules.Told(s, $"n{id}"));

        Assert.Equal(50, state.Notices.Length);
        Assert.Equal("n60", state.Notices[^1]);
    }

    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("ru-RU", "ru")]
    [InlineData("en-GB", "en")]
    [InlineData("de", "en")]
    [InlineData(null, "en")]
    public void First_language_is_that_of_the_persons_telegram(string? tag, string expected) =>
        Assert.Equal(expected, ConversationRules.Meet(new(), new BotInput.Unsupported(1, Ann(tag)), Now).Language);

    [Fact]
    public void Chosen_language_stays()
    {
        var state = new ConversationState { Language = "en" };

        Assert.Equal("en", ConversationRules.Meet(state, new BotInput.Unsupported(1, Ann("ru")), Now).Language);
    }

    [Fact]
    public void Whoever_writes_again_is_back()
    {
        var gone = ConversationRules.Meet(new(), new BotInput.Blocked(1, Ann("ru"), IsBlocked: true), Now);
        var back = ConversationRules.Meet(gone, new BotInput.Unsupported(2, Ann("ru")), Now);

        Assert.True(gone.IsBlocked);
        Assert.False(back.IsBlocked);
    }

    [Fact]
    public void Same_update_is_remembered_once()
    {
        var once = Heard(5);

        Assert.Equal(
            once.Updates, ConversationRules.Meet(once, new BotInput.Blocked(5, Ann("ru"), true), Now).Updates);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(6, false)]
    [InlineData(99, false)]
    public void Update_older_than_the_twenty_last_is_long_past(long update, bool expected) =>
        Assert.Equal(expected, ConversationRules.IsLongPast(Heard(5, 20), update, Now));

    [Fact]
    public void Late_update_among_few_is_not_long_past() =>
        Assert.False(ConversationRules.IsLongPast(Heard(5, 19), 4, Now));

    [Fact]
    public void Numbers_say_nothing_after_a_week_of_silence()
    {
        var heard = Heard(1_000, 20);

        Assert.False(ConversationRules.IsLongPast(heard, 3, Now + TimeSpan.FromDays(7)));
        Assert.False(ConversationRules.IsOvertaken(heard, 3, Now + TimeSpan.FromDays(7)));
    }

    [Fact]
    public void Numbers_say_nothing_in_a_state_that_does_not_know_when_it_last_heard()
    {
        var old = Heard(1_000, 20) with { HeardAt = null };

        Assert.False(ConversationRules.IsLongPast(old, 3, Now));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(6, false)]
    public void Update_is_overtaken_by_a_newer_one(long update, bool expected) =>
        Assert.Equal(expected, ConversationRules.IsOvertaken(Heard(5), update, Now));

    private static ConversationState Heard(int first, int count = 1) =>
        Enumerable.Range(first, count).Aggregate(new ConversationState(), (state, id) =>
            ConversationRules.Meet(state, new BotInput.Unsupported(id, Ann("ru")), Now));

    private static BotPerson Ann(string? language) => new(7, "Ann", language);
}
