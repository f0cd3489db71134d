using LytSlot.Grains.Conversations.Dialogs.Owner;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// Why a channel or tenant is suspended, a payout or an order refused, or an order held back. Taps: <c>silent</c>,
/// <c>back</c>; a text is the reason. Next: <see cref="ConfirmAct"/>; what it is about.
/// </summary>
internal sealed class AskWhy : IDialogStep
{
    public const string StepName = "admin/why";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk)
    {
        var key = talk.Drafts.Admin.Verb switch
        {
            AdminVerb.SuspendChannel => "admin.why_channel",
            AdminVerb.SuspendTenant => "admin.why_tenant",
            AdminVerb.RejectPayout => "admin.why_payout",
            AdminVerb.RefuseOrder => "admin.why_refuse",
            AdminVerb.HoldOrder => "admin.why_hold",
            _ => null,
        };
        return Task.FromResult<Asked>(key is null
            ? AdminLines.Gone(talk.Drafts, null)
            : talk.Sheet().Title("admin.why_title").Say(key)
                .Tap("admin.silent", "silent").Back(talk.Drafts).Screen());
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: "silent" } => Because(heard, null),
        { Tap: Sheet.BackTap } => new(
            AdminEntrances.Subject(heard.Drafts.Admin.Verb),
            heard.Drafts with { Admin = heard.Drafts.Admin.Afresh() }),
        { Text: { } text } when CleanText.Fits(text, 1, GiveReason.LongestReason) => Because(heard, text.Trim()),
        { Text: not null } => heard.Stay(Name, Hint.Of("refusal.order.bad_reason")),
        _ => heard.Stay(Name),
    };

    /// <summary>Other words are another wish.</summary>
    private static Turn Because(Heard heard, string? reason) => new(
        ConfirmAct.StepName,
        heard.Drafts with { Admin = heard.Drafts.Admin with { Reason = reason, Wish = heard.Fresh } });
}
