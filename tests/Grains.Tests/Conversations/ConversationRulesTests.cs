using LytSlot.Conversations;
using LytSlot.Grains.Conversations;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class ConversationRulesTests
{
    [Fact]
    public void Last_twenty_updates_are_remembered()
    {
        var state = Enumerable.Range(1, 25).Aggregate(new ConversationState(), (s, id) =>
            ConversationRules.Meet(s, new BotInput.Unsupported(id, Ann("en"))));

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
        Assert.Equal(expected, ConversationRules.Meet(new(), new BotInput.Unsupported(1, Ann(tag))).Language);

    [Fact]
    public void Chosen_language_stays()
    {
        var state = new ConversationState { Language = "en" };

        Assert.Equal("en", ConversationRules.Meet(state, new BotInput.Unsupported(1, Ann("ru"))).Language);
    }

    [Fact]
    public void Whoever_writes_again_is_back()
    {
        var gone = ConversationRules.Meet(new(), new BotInput.Blocked(1, Ann("ru"), IsBlocked: true));
        var back = ConversationRules.Meet(gone, new BotInput.Unsupported(2, Ann("ru")));

        Assert.True(gone.IsBlocked);
        Assert.False(back.IsBlocked);
    }

    private static BotPerson Ann(string? language) => new(7, "Ann", language);
}
