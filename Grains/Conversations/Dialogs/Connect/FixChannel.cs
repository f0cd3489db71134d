namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// What keeps the channel from being connected, and what to do. Taps: <c>again</c>, <c>other</c>. Next:
/// <see cref="CheckChannel"/>.
/// </summary>
internal sealed class FixChannel(IBotIdentity bot) : IDialogStep
{
    public const string StepName = "connect/fix";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var key = Hint.RefusalPrefix + talk.Drafts.Channel.Problem;
        var sheet = talk.Sheet().Title("connect.problem")
            .Say(talk.Phrases.Find(key) is null ? "refusal.unknown" : key)
            .Tap("connect.again", "again");
        if (talk.Drafts.Channel.Problem is "channel.rights_missing" or "channel.not_a_channel")
        {
            sheet.Link("connect.add", await Links.AddToChannel(bot));
        }

        return sheet.Tap("connect.other", "other").Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: "again" } => new(CheckChannel.StepName, heard.Drafts),
        { Tap: "other" } => new(AddBot.StepName, heard.Drafts with { Channel = new() }),
        { Channel: { } channel } => new(
            CheckChannel.StepName,
            heard.Drafts with { Channel = heard.Drafts.Channel with { Channel = channel } }),
        _ => heard.Stay(Name),
    };
}
