using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// Step 1 of 4: the owner adds the bot to the channel, by link or by picking it. Next: <see cref="CheckChannel"/>, as
/// soon as Telegram says which channel.
/// </summary>
internal sealed class AddBot(IBotIdentity bot) : IDialogStep
{
    public const string StepName = "connect/add";

    /// <summary>What is said of a channel that is not being connected any more.</summary>
    public static Hint Forgotten { get; } = Hint.Of("hint.channel_forgotten");

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var screen = talk.Sheet().Title("connect.title").Say("connect.text")
            .Link("connect.add", await Links.AddToChannel(bot))
            .Home(talk.Drafts)
            .Screen();
        return talk.IsReminder
            ? screen
            : Asked.Of(screen, new BotReply.ChannelPicker(
                talk.Sheet().Say("connect.pick").Text(),
                talk.Phrases["connect.pick_button"],
                talk.Phrases["connect.pick_back"]));
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Channel: { } channel } => new(
            CheckChannel.StepName,
            heard.Drafts.About(new() { Channel = channel, Tenant = heard.Fresh })),
        { Text: { } text } when IsBack(text) => new(Menu.MainMenu.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };

    // The keyboard may have been drawn before the language was changed.
    private static bool IsBack(string text) =>
        text == Phrases.Russian["connect.pick_back"] || text == Phrases.English["connect.pick_back"];
}
