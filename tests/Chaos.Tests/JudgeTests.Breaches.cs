using LytSlot.Chaos.Reckoning;

namespace LytSlot.Chaos.Tests;

/// <summary>What people do with posts, what follows from it, and what only looks alike.</summary>
public sealed partial class JudgeTests
{
    public static TheoryData<string> Deeds => ["removed", "altered", "bot_removed", "channel_gone"];

    [Theory, MemberData(nameof(Deeds))]
    public void Breach_by_what_somebody_did_is_clean(string reason) =>
        Assert.Empty(Done(Made.Breached(reason), reason, at: 10).Reckon().Violations);

    [Theory, MemberData(nameof(Deeds))]
    public void Breach_by_what_nobody_did_is_wrong(string reason) =>
        Assert.Equal([Offence.Wrong], Made.Breached(reason).Offences());

    [Theory, MemberData(nameof(Deeds))]
    public void Breach_before_it_was_done_is_wrong(string reason) =>
        Assert.Equal([Offence.Wrong], Done(Made.Breached(reason), reason, at: 62).Offences());

    [Theory]
    [InlineData("altered", "removed")]
    [InlineData("removed", "altered")]
    [InlineData("channel_gone", "bot_removed")]
    [InlineData("can't be reached", "removed")]
    public void Breach_by_something_else_than_what_was_done_is_wrong(string reason, string done) =>
        Assert.Equal([Offence.Wrong], Done(Made.Breached(reason), done, at: 10).Offences());

    [Fact]
    public void Bot_that_was_out_for_a_moment_is_no_breach()
    {
        var made = Made.Breached("bot_removed");
        made.Absences.Add(new(Made.Channel, Made.Slot.AddSeconds(45), Made.Slot.AddSeconds(70), ForGood: false));

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Bot_that_was_back_long_ago_is_no_breach()
    {
        var made = Made.Breached("bot_removed");
        made.Absences.Add(new(Made.Channel, Made.Slot.AddSeconds(-60), Made.Slot.AddSeconds(20), ForGood: false));

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Breach_without_the_money_back_is_lost()
    {
        var made = Done(Made.Breached("removed"), "removed", at: 10);
        made.Charges[0] = made.Charges[0] with { Refunds = 0 };

        Assert.Contains(Offence.Lost, made.Offences());
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 3)]
    public void Post_that_stood_to_the_end_of_its_term_in_a_channel_deleted_then_waits_for_its_day(
        bool forGood, int offences)
    {
        var made = new Made().With(order => order with { Status = "published", ChecksLeft = 0 });
        made.Facts.RemoveAt(made.Facts.Count - 1);
        made.Ledger.RemoveRange(2, 3);
        made.Absences.Add(new(Made.Channel, Made.Slot.AddSeconds(62), To: null, forGood));

        Assert.Equal(offences, made.Offences().Count(offence => offence == Offence.Lost));
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("altered")]
    public void Spoiled_post_that_was_found_well_later_is_wrong(string deed)
    {
        var made = Done(new Made(), deed, at: 10);
        made.Facts.AddRange(Made.FactsOf(Made.Key, ("checked", 60)));

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Spoiled_post_that_nobody_looked_at_is_wrong() =>
        Assert.Equal([Offence.Wrong], Done(new Made(), "removed", at: 10).Offences());

    [Fact]
    public void Spoiled_post_that_could_not_be_looked_at_proves_nothing()
    {
        var made = Done(new Made(), "removed", at: 10);
        made.Facts.AddRange(Made.FactsOf(Made.Key, ("checked", 8), ("check_skipped", 65)));

        Assert.Empty(made.Reckon().Violations);
    }

    [Fact]
    public void Post_that_was_spoiled_while_it_was_looked_at_proves_nothing()
    {
        var made = Done(new Made(), "altered", at: 58);
        made.Facts.AddRange(Made.FactsOf(Made.Key, ("checked", 60)));

        Assert.Empty(made.Reckon().Violations);
    }

    [Fact]
    public void Altered_words_are_not_those_that_were_published()
    {
        var made = Done(Made.Breached("altered"), "altered", at: 10);
        made.Posts[0] = made.Posts[0] with { Text = "Sell" };

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Warning_of_what_stood_above_is_clean_and_counted()
    {
        var made = new Made();
        made.Others.Add(new(Made.Channel, 6, "News", Made.Slot.AddSeconds(20), null));
        made.Facts.AddRange(Made.FactsOf(Made.Key, ("covered", 60)));

        var verdict = made.Reckon();

        Assert.Empty(verdict.Violations);
        Assert.Equal(1, verdict.Warned);
    }

    [Theory]
    [InlineData(4, 20)]
    [InlineData(6, 70)]
    public void Warning_of_what_stood_below_or_came_later_is_wrong(int message, int at)
    {
        var made = new Made();
        made.Others.Add(new(Made.Channel, message, "News", Made.Slot.AddSeconds(at), null));
        made.Facts.AddRange(Made.FactsOf(Made.Key, ("covered", 60)));

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Order_of_a_deleted_channel_need_not_take_its_post_down()
    {
        var made = Done(Made.Breached("channel_gone"), "channel_gone", at: 10);
        made.With(order => order with { DueAt = Made.Slot.AddHours(1) });

        Assert.Empty(made.Reckon().Violations);
    }

    [Fact]
    public void Stray_copy_that_a_person_changed_is_not_ours_to_take_down()
    {
        var made = new Made();
        made.Posts.Add(new(Made.Channel, 4, "Buy", Made.Slot, null) { AlteredAt = Made.Slot.AddSeconds(1) });

        Assert.Empty(made.Reckon().Violations);
    }

    private static Made Done(Made made, string deed, double at)
    {
        var when = Made.Slot.AddSeconds(at);
        switch (deed)
        {
            case "removed":
                made.Posts[0] = made.Posts[0] with { RemovedAt = when, DeletedAt = when };
                break;
            case "altered":
                made.Posts[0] = made.Posts[0] with { AlteredAt = when };
                break;
            default:
                made.Absences.Add(new(Made.Channel, when, To: null, ForGood: deed == "channel_gone"));
                break;
        }

        return made;
    }
}
