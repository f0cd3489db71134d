using LytSlot.Grains.Conversations.Dialogs.Owner;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// What keeps the channel from being connected, and what to do. Taps: <c>again</c>, <c>other</c>. Next:
/// <see cref="CheckChannel"/>; <see cref="ListChannels"/> when it is forgotten which channel it was.
/// </summary>
internal sealed class FixChannel(IBotIdentity bot) : IDialogStep
{
    public const string StepName = "connect/fix";

    public string Name => StepName;

    /// <summary>
    /// The way here with what was refused; where there is no such channel any more, to those there are.
    /// </summary>
    public static Turn To(Drafts drafts, Refusal refusal) => refusal.Kind is RefusalKind.NotFound
        ? OwnChannel.Gone(drafts, Hint.Of(refusal))
        : new(StepName, drafts with { Channel = drafts.Channel with { Problem = refusal.Code } });

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Channel is not { Channel: not null, Problem: { } problem })
        {
            return OwnChannel.Gone(talk.Drafts, AddBot.Forgotten);
        }

        var key = Hint.RefusalPrefix + problem;
        var sheet = talk.Sheet().Title("connect.problem")
            .Say(talk.Phrases.Find(key) is null ? "refusal.unknown" : key)
            .Tap("connect.again", "again");
        if (problem is "channel.rights_missing" or "channel.not_a_channel")
        {
            sheet.Link("connect.add", await Links.AddToChannel(bot));
        }

        return sheet.Tap("connect.other", "other").Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: "again" } => new(CheckChannel.StepName, heard.Drafts),
        { Tap: "other" } => new(AddBot.StepName, heard.Drafts.About(new())),
        { Channel: { } channel } => new(
            CheckChannel.StepName,
            heard.Drafts.About(new()
            {
                Channel = channel,
                Tenant = heard.Drafts.Channel.Tenant ?? heard.Fresh,
            })),
        _ => heard.Stay(Name),
    };
}
