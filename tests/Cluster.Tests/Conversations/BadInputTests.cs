using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>Whatever a person sends, at whatever step: a friendly word, and nothing changes.</summary>
public sealed class BadInputTests(ClusterFixture fixture)
{
    private static readonly PostContent Photo =
        new(PostText.Plain(""), [new(MediaKind.Photo, "f", "u")], [], false, true);

    private static readonly string[] Forged =
        ["x", "o:a:", "day:99999999", "at:-5", "ch:x", "price:x", "recheck:", new('я', 32)];

    private readonly TestCluster _cluster = fixture.Cluster;

    public static TheoryData<string> AllSteps() => [.. Steps.All];

    [Theory, MemberData(nameof(AllSteps))]
    public async Task Nonsense_changes_nothing_at_any_step(string step)
    {
        var chat = await new Steps(_cluster).Reach(step);
        var drafts = chat.StoredDrafts;

        foreach (var nonsense in Nonsense(step))
        {
            await chat.Do(nonsense);

            Assert.Equal(step, chat.Stored.Step);
            Assert.Equal(drafts, chat.StoredDrafts);
            Assert.NotEmpty(chat.Screen.Text.Text);
            Assert.InRange(chat.Screen.Text.Text.Length, 1, 4096);
        }
    }

    [Theory, MemberData(nameof(AllSteps))]
    public async Task Forged_and_stale_taps_are_answered_and_change_nothing(string step)
    {
        var chat = await new Steps(_cluster).Reach(step);
        var drafts = chat.StoredDrafts;

        foreach (var data in Forged)
        {
            await chat.TapData(data);

            Assert.Equal(step, chat.Stored.Step);
            Assert.Equal(drafts, chat.StoredDrafts);
            Assert.IsType<BotReply.TapAnswer>(chat.Last.Replies[0]);
            Assert.NotNull(chat.Screen.Replaces);
        }
    }

    [Theory, MemberData(nameof(AllSteps))]
    public async Task Order_of_somebody_else_stays_hidden_from_any_step(string step)
    {
        var chat = await new Steps(_cluster).Reach(step);

        foreach (var verb in Enum.GetValues<OrderVerb>().Except([OrderVerb.None]))
        {
            await chat.TapData(new OrderTap(verb, new OrderKey(Guid.NewGuid(), Guid.NewGuid())).ToString());

            Assert.Contains("no such order", chat.Screen.Text.Text, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(AllSteps))]
    public async Task Start_and_cancel_lead_out_of_any_step(string step)
    {
        var chat = await new Steps(_cluster).Reach(step);
        await chat.Command("cancel");
        Assert.Equal("menu", chat.Stored.Step);

        chat = await new Steps(_cluster).Reach(step);
        await chat.Start();
        Assert.Equal("menu", chat.Stored.Step);
    }

    [Theory, MemberData(nameof(AllSteps))]
    public async Task Repeated_update_redraws_the_step_and_writes_nothing(string step)
    {
        var chat = await new Steps(_cluster).Reach(step);
        var input = new BotInput.Unsupported(Chat.NextUpdate(), new(chat.Person, "Ann", "en"));
        await chat.Handle(input);
        var stored = _cluster.Disk.Stored("conversation", chat.Key);

        await chat.Handle(input);

        Assert.Equal(stored, _cluster.Disk.Stored("conversation", chat.Key));
        Assert.NotEmpty(chat.Screen.Text.Text);
    }

    [Theory, MemberData(nameof(AllSteps))]
    public async Task Every_tap_of_every_screen_fits_and_is_known(string step)
    {
        var chat = await new Steps(_cluster).Reach(step);

        Assert.All(chat.Buttons, button =>
        {
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Tap ?? "x"), 1, 64);
            Assert.InRange(button.Text.Length, 1, 64);
        });
    }

    /// <summary>How full a screen may be every chat looks at by itself.</summary>
    [Theory, MemberData(nameof(AllSteps))]
    public async Task Way_back_to_what_was_interrupted_has_room_on_every_screen(string step)
    {
        var chat = await new Steps(_cluster).Reach(step);
        _cluster.Disk.Plant(
            "conversation",
            chat.Key,
            chat.Stored with { Drafts = chat.Stored.Drafts with { Resume = "place-order/choose-channel" } });
        await _cluster.Deactivate(chat.Grain);

        await chat.Do((id, from) => new BotInput.Edited(id, from));

        Assert.Equal(step, chat.Stored.Step);
    }

    private static IEnumerable<Func<long, BotPerson, BotInput>> Nonsense(string step)
    {
        yield return (id, from) => new BotInput.Unsupported(id, from);
        yield return (id, from) => new BotInput.Edited(id, from);
        yield return (id, from) => new BotInput.Command(id, from, "sudo", "rm -rf");
        yield return (id, from) => Said(id, from, new string('ы', 5000));
        yield return (id, from) => Said(id, from, "a\0b");
        if (!TakesPosts(step) && step is not ("owner/give-reason" or "owner/ask-for-changes"
            or "place-order/legal-name" or "place-order/choose-channel" or "money/destination"
            or "letters/write" or "letters/owner-writes" or "admin/why"))
        {
            yield return (id, from) => Said(id, from, "<b");
        }

        if (!TakesPosts(step))
        {
            yield return (id, from) => new BotInput.Said(id, from, 5, Photo, Album: null);
        }
    }

    private static bool TakesPosts(string step) => step
        is "place-order/write-creative" or "place-order/confirm" or "place-order/options"
        or "resubmit/write" or "resubmit/confirm";

    private static BotInput.Said Said(long id, BotPerson from, string text) =>
        new(id, from, 5, new(PostText.Plain(text), [], [], false, true), null);
}
