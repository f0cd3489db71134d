using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Payouts;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// Where admins of the platform begin: what waits, and a word on what can be looked up by sending it. Its buttons work
/// from anywhere. Next: what was sent.
/// </summary>
internal sealed class AdminHome(IGrainFactory grains) : IDialogStep
{
    /// <summary>What the names of all steps begin with that are admins' alone.</summary>
    public const string Dialog = "admin/";

    public const string StepName = "admin/home";

    private const int MostCounted = 20;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var waiting = await talk.Admin.Do(() => grains.Payouts()
            .OfAll(PayoutStatus.Requested, new Page(null, MostCounted), CancellationToken.None));
        if (waiting.Value is not { } page)
        {
            return new Turn(MainMenu.StepName, talk.Drafts, Hint.Of(waiting.Refusal!));
        }

        var queued = await talk.Admin.Do(() => grains.Moderation()
            .Queue(new Page(null, MostCounted), CancellationToken.None));
        return talk.Sheet().Title("admin.title").Say("admin.text")
            .Row(Counted("admin.moderation", queued.Value?.Rows.Length ?? 0, queued.Value?.Next, AdminVerb.Moderation))
            .Row(Counted("admin.payouts", page.Payouts.Length, page.Next, AdminVerb.Payouts))
            .Tap("admin.tenants", new AdminTap(AdminVerb.Tenants).ToString())
            .Home(talk.Drafts)
            .Screen();

        BotButton Counted(string key, int count, string? next, AdminVerb verb) => Sheet.Named(
            talk.Phrases[key, talk.Phrases.Number(count) + (next is null ? "" : "+")], new AdminTap(verb).ToString());
    }

    public Turn Answer(Heard heard) =>
        Sought.Of(heard) ?? heard.Stay(Name, heard.Text is null ? null : Hint.Of("admin.no_idea"));
}
