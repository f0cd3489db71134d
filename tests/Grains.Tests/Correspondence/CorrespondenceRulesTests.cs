using LytSlot.Grains.Correspondence;

namespace LytSlot.Grains.Tests.Correspondence;

public sealed class CorrespondenceRulesTests
{
    private const long Ann = 7;

    private static readonly Guid Tenant = Guid.CreateVersion7();
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Message_is_due_until_the_other_side_has_it()
    {
        var written = Do(new(), Write(" Hello "));
        Assert.Equal(Noon, written.DueAt);
        Assert.Equal("Hello", Assert.Single(CorrespondenceRules.View(written).Letters).Text);

        var told = Do(written, new CorrespondenceCommand.Told(1));

        Assert.Null(told.DueAt);
        Assert.Equal(default, CorrespondenceRules.Decide(told, new CorrespondenceCommand.Told(1)));
        Assert.Equal(default, CorrespondenceRules.Decide(told, new CorrespondenceCommand.Told(9)));
    }

    [Fact]
    public void Same_id_again_writes_nothing_more_whatever_it_says()
    {
        var first = Write("Hello");
        var state = Do(new(), first);

        Assert.Equal(default, CorrespondenceRules.Decide(state, first with { Text = "Other", At = Noon.AddDays(3) }));
    }

    [Theory]
    [InlineData("", "letter.bad_text")]
    [InlineData("  ", "letter.bad_text")]
    [InlineData("a\0b", "letter.bad_text")]
    public void Text_that_cannot_be_sent_is_refused(string text, string code) => Refused(new(), Write(text), code);

    [Fact]
    public void Half_a_character_is_refused() => Refused(new(), Write("\ud800"), "letter.bad_text");

    [Fact]
    public void Longest_text_is_sent_and_a_longer_one_is_not()
    {
        Assert.NotNull(CorrespondenceRules.Decide(new(), Write(new('ы', 700))).Event);
        Refused(new(), Write(new('ы', 701)), "letter.bad_text");
    }

    [Fact]
    public void Order_of_long_ago_is_over()
    {
        var last = Write("x") with { SlotAt = Noon.AddDays(-14).AddTicks(1) };

        Assert.NotNull(CorrespondenceRules.Decide(new(), last).Event);
        Refused(new(), Write("x") with { SlotAt = Noon.AddDays(-14) }, "letter.too_late");
    }

    [Fact]
    public void One_person_writes_ten_times_a_day_and_all_together_thirty()
    {
        var state = Many(new(), Ann, 10);
        Refused(state, Write("x"), "letter.too_many");
        Assert.NotNull(CorrespondenceRules.Decide(state, Write("x") with { At = Noon.AddHours(24) }).Event);

        state = Many(Many(state, 8, 10), 9, 10);
        Refused(state, Write("x") with { Person = 10 }, "letter.too_many");
    }

    [Fact]
    public void Words_that_are_shown_no_more_go_and_the_count_stays()
    {
        var state = new CorrespondenceState();
        for (var i = 1; i <= 9; i++)
        {
            state = Do(Do(state, Write($"{i}")), new CorrespondenceCommand.Told(i));
        }

        state = Do(state, Write("10"));
        Assert.Equal(10, state.Letters.Length);
        Assert.Equal(["7", "8", "9", "10"], state.Letters.Select(letter => letter.Text).OfType<string>());
        Assert.Equal(["7", "8", "9", "10"], CorrespondenceRules.View(state).Letters.Select(letter => letter.Text));

        state = CorrespondenceRules.Apply(
            Do(state, new CorrespondenceCommand.Told(10)),
            new CorrespondenceEvent.Written(Write("11") with { At = Noon.AddDays(2) }),
            Noon.AddDays(2));
        Assert.Equal([8, 9, 10, 11], state.Letters.Select(letter => letter.Number));
    }

    [Fact]
    public void Nothing_that_is_still_to_be_brought_is_dropped()
    {
        var state = Many(new(), Ann, 10);

        state = CorrespondenceRules.Apply(
            state, new CorrespondenceEvent.Written(Write("late") with { At = Noon.AddDays(2) }), Noon.AddDays(2));

        Assert.Equal(11, state.Letters.Count(letter => letter is { IsTold: false, Text: not null }));
    }

    private static CorrespondenceCommand.Write Write(string text) =>
        new(Tenant, Guid.CreateVersion7(), ByOwner: false, Ann, text, Noon.AddHours(1), Noon);

    private static CorrespondenceState Many(CorrespondenceState state, long person, int count) => Enumerable
        .Range(0, count).Aggregate(state, (known, _) => Do(known, Write("x") with { Person = person }));

    private static CorrespondenceState Do(CorrespondenceState state, CorrespondenceCommand command)
    {
        var happened = CorrespondenceRules.Decide(state, command).Event;

        Assert.NotNull(happened);
        return CorrespondenceRules.Apply(state, happened, Noon);
    }

    private static void Refused(CorrespondenceState state, CorrespondenceCommand command, string code) =>
        Assert.Equal(code, CorrespondenceRules.Decide(state, command).Refusal?.Code);
}
