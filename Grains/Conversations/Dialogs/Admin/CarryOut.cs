using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// Does what an admin said yes to; a repeat changes nothing. Money that was given back by hand is told for the version
/// of the order that was seen: of a later one a repeat would mean the next charge. Next: what it is about.
/// </summary>
internal sealed class CarryOut(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/carry-out";

    /// <summary>The version of no post: of what was not shown nothing is said.</summary>
    private const int Unseen = 0;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var act = talk.Drafts.Admin;
        var hint = await Do(talk.Admin, act);
        return new Turn(AdminEntrances.Subject(act.Verb), talk.Drafts with { Admin = act.Afresh() }, hint);
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);

    private async Task<Hint> Do(Caller admin, AdminDraft act) => act switch
    {
        { Verb: AdminVerb.SuspendChannel, Channel: { } id } =>
            Of(await admin.Do(() => grains.Channel(id).Suspend(act.Reason))),
        { Verb: AdminVerb.LiftChannel, Channel: { } id } => Of(await admin.Do(grains.Channel(id).LiftSuspension)),
        { Verb: AdminVerb.SuspendTenant, Tenant: { } id } =>
            Of(await admin.Do(() => grains.Tenant(id).Suspend(act.Reason))),
        { Verb: AdminVerb.LiftTenant, Tenant: { } id } => Of(await admin.Do(grains.Tenant(id).LiftSuspension)),
        { Verb: AdminVerb.ConfirmPayout } when act.Payout() is { } key =>
            Of(await admin.Do(grains.Payout(key).Confirm)),
        { Verb: AdminVerb.RejectPayout } when act.Payout() is { } key =>
            Of(await admin.Do(() => grains.Payout(key).Reject(act.Reason))),
        { Verb: AdminVerb.ClearOrder } when act.Order() is { } key =>
            Of(await admin.Do(() => grains.Order(key).ClearModeration(act.Post ?? Unseen))),
        { Verb: AdminVerb.RefuseOrder } when act.Order() is { } key =>
            Of(await admin.Do(() => grains.Order(key).RefuseModeration(act.Reason, act.Post ?? Unseen))),
        { Verb: AdminVerb.HoldOrder } when act.Order() is { } key =>
            Of(await admin.Do(() => grains.Order(key).HoldBack(act.Reason))),
        { Verb: AdminVerb.ReturnMoney } when act.Order() is { } key =>
            await Return(admin, grains.Order(key), act.Version),
        _ => Hint.TooLate,
    };

    private static async Task<Hint> Return(Caller admin, IOrderGrain order, int? version)
    {
        var read = await admin.Do(order.Read);
        return read.Value is not { } seen ? Hint.Of(read.Refusal!)
            : seen.Version != version ? Hint.Of("admin.changed")
            : Of(await admin.Do(order.ConfirmReturn));
    }

    private static Hint Of<T>(Outcome<T> outcome)
        where T : class => outcome.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("admin.done");
}
