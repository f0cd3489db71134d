using System.Text;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>What must be so of everything the bot says, whatever was said to it.</summary>
internal static class Scrutiny
{
    /// <summary>Looks at an answer; throws when it breaks a limit of Telegram's or a promise of ours.</summary>
    public static void Of(BotInput input, BotTurn turn)
    {
        if (input is BotInput.Tapped tap)
        {
            var answer = Assert.Single(turn.Replies.OfType<BotReply.TapAnswer>());
            Assert.Equal(tap.CallbackId, answer.CallbackId);
            Assert.True(turn.Replies.Any(reply => reply is BotReply.Screen), "A tap shows nothing.");
        }

        if (input is BotInput.CheckingOut question)
        {
            Assert.Equal(question.QueryId, Assert.IsType<BotReply.CheckoutAnswer>(Assert.Single(turn.Replies)).QueryId);
        }

        foreach (var reply in turn.Replies)
        {
            Of(reply);
        }
    }

    public static void Of(BotReply reply)
    {
        switch (reply)
        {
            case BotReply.Screen screen:
                Of(screen.Text);
                Of(screen);
                break;
            case BotReply.ChannelPicker picker:
                Of(picker.Text);
                break;
            case BotReply.PickerGone gone:
                Of(gone.Text);
                break;
            case BotReply.Invoice bill:
                Assert.InRange(bill.Title.Length, 1, 32);
                Assert.InRange(bill.Description.Length, 1, 255);
                Assert.InRange(Encoding.UTF8.GetByteCount(bill.Payload), 1, 128);
                Assert.InRange(bill.StartParameter.Length, 1, 64);
                break;
            case BotReply.TapAnswer answer:
                Assert.InRange(answer.Text?.Length ?? 0, 0, 200);
                break;
        }
    }

    private static void Of(PostText text)
    {
        Assert.InRange(text.Text.Length, 1, 4096);
        Assert.DoesNotContain('\0', text.Text);
        Assert.All(text.Entities, entity => Assert.True(
            entity.Offset >= 0 && entity.Length > 0 && entity.Offset + entity.Length <= text.Text.Length));
        Assert.All(
            [Phrases.English["refusal.unknown"], Phrases.Russian["refusal.unknown"]],
            words => Assert.DoesNotContain(words, text.Text, StringComparison.Ordinal));
    }

    private static void Of(BotReply.Screen screen)
    {
        var buttons = screen.Rows.SelectMany(row => row.Buttons).ToList();
        Assert.InRange(buttons.Count, 0, Sheet.MostChoices);
        Assert.All(screen.Rows, row => Assert.InRange(row.Buttons.Length, 1, 8));
        Assert.All(buttons, button =>
        {
            Assert.InRange(button.Text.Length, 1, 64);
            Assert.InRange(Encoding.UTF8.GetByteCount(button.Tap ?? "x"), 1, 64);
            Assert.True(button.Tap is not null || Uri.TryCreate(button.Url, UriKind.Absolute, out _));
        });
    }
}
