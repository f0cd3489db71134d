using LytSlot.Grains.Creatives;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Beside step 6: the link buttons under the post, typed as lines. Taps: <c>none</c>, <c>back</c>. Next:
/// <see cref="ChooseOptions"/>.
/// </summary>
internal sealed class WriteButtons : IDialogStep
{
    public const string StepName = "place-order/buttons";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Order.Options is not { IsAlbum: false } options)
        {
            return Task.FromResult<Asked>(new Turn(ChooseOptions.StepName, talk.Drafts));
        }

        var sheet = talk.Sheet().Title("buttons.title").Say("buttons.text", CreativeRules.MostButtons);
        if (options.Buttons.Length > 0)
        {
            sheet.Say("buttons.now").Quote(ButtonLines.Write(options.Buttons)).Tap("buttons.none", "none");
        }

        return Task.FromResult<Asked>(sheet.Tap("button.back", Sheet.BackTap).Screen());
    }

    public Turn Answer(Heard heard)
    {
        var drafts = heard.Drafts;
        if (heard.Tap is Sheet.BackTap)
        {
            return new(ChooseOptions.StepName, drafts);
        }

        if (drafts.Order.Options is not { } options)
        {
            return heard.Stay(Name);
        }

        if (heard.Tap is "none")
        {
            return With(options with { Buttons = [] });
        }

        if (heard.Text is not { } text)
        {
            return heard.Stay(Name);
        }

        var (buttons, badLine) = ButtonLines.Read(text);
        return badLine is { } line ? heard.Stay(Name, Hint.Of("hint.button_line", $"{line}"))
            : buttons.Length > CreativeRules.MostButtons ? heard.Stay(Name, Hint.Of(CreativeRules.ManyButtons))
            : With(options with { Buttons = buttons });

        Turn With(PostOptions changed) =>
            new(ChooseOptions.StepName, drafts with { Order = drafts.Order with { Options = changed } });
    }
}
