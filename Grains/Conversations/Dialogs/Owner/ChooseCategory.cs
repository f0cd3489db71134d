namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// What the channel is about. Taps: <c>cat:{code}</c>, <c>cat:</c> for nothing, <c>more</c>, <c>less</c>, <c>back</c>.
/// Next: <see cref="ChangeChannel"/>, <see cref="ShowChannel"/>.
/// </summary>
internal sealed class ChooseCategory(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/category";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (channel, away) = await grains.Read(talk);
        if (channel is null)
        {
            return away!;
        }

        var sheet = talk.Sheet().Title("category.title").Say("category.text");
        CategoryButtons.Draw(sheet, talk.Phrases, talk.Drafts.Channel.Part, channel.Settings.Category);
        return sheet.Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) =>
        heard.Tap == Sheet.BackTap ? new(ShowChannel.StepName, heard.Drafts)
        : CategoryButtons.Turned(heard.Tap, heard.Drafts.Channel.Part) is { } part
            ? new(Name, heard.Drafts with { Channel = heard.Drafts.Channel with { Part = part } })
        : CategoryButtons.Read(heard.Tap) is { } code
            ? ChangeChannel.To(heard.Drafts, new() { Back = ShowChannel.StepName, Category = code })
        : heard.Stay(Name);
}
