using LytSlot.Confirmations;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Payouts;
using LytSlot.Grains.Tenants;
using LytSlot.Payouts;

namespace LytSlot.Grains.Confirmations;

/// <summary>
/// The things that need a second confirmation. Another one is a kind, a line in each switch here and its words in
/// <c>ConfirmationLines</c>; what it calls must take a repeat, by the id of the confirmation or one in the act.
/// </summary>
internal sealed class Acts(IGrainFactory grains, TimeProvider time)
{
    /// <summary>Why it can't be done, as far as can be seen before; else how whom it is about is called.</summary>
    public async Task<(Refusal? Refusal, string? Name)> Prepare(Guid tenant, ConfirmedAct act)
    {
        switch (act.Kind)
        {
            case ActKind.RequestPayout:
                return (PayoutRules.Objection(new(act.Amount!, act.Destination!)), null);
            case ActKind.SetRole or ActKind.RemoveMember:
                var found = await Caller.System.Do(() => grains.Team(tenant).Find(act.User ?? 0));
                return (act.Kind is ActKind.SetRole ? Objection(act.Role) ?? found.Refusal : found.Refusal,
                    found.Value?.Name);
            case ActKind.Invite:
                return (Objection(act.Role), null);
            case ActKind.MakeApiKey:
                return (ApiKeyRules.Objection(act.Key!, time.GetUtcNow()), null);
            case ActKind.None:
            default:
                throw new InvalidOperationException($"There is no act {act.Kind}.");
        }
    }

    /// <summary>
    /// Does it as the person is at this moment: who is no owner any more is refused. May be repeated. Null: done.
    /// </summary>
    public async Task<Refusal?> CarryOut(ConfirmationKey key, long person, ConfirmedAct act)
    {
        var member = await grains.MemberOf(key.Tenant, person);
        using var caller = member.Enter();
        var team = grains.Team(key.Tenant);
        return act.Kind switch
        {
            ActKind.RequestPayout => (await grains
                .GetGrain<IPayoutGrain>(new PayoutKey(key.Tenant, act.Thing!.Value).ToString())
                .Request(new(act.Amount!, act.Destination!))).Refusal,
            ActKind.SetRole => (await team.SetRole(act.User!.Value, act.Role, key.Confirmation)).Refusal,
            ActKind.RemoveMember => (await team.Remove(act.User!.Value, key.Confirmation)).Refusal,
            ActKind.Invite => (await team.Invite(act.Thing!.Value, act.Role)).Refusal,
            ActKind.MakeApiKey =>
                (await grains.ApiKeys(key.Tenant).MakeKey(act.Thing!.Value, act.Key!)).Refusal,
            ActKind.None => throw new InvalidOperationException("There is no such act."),
        };
    }

    private static Refusal? Objection(Role role) =>
        role is Role.Viewer or Role.Manager or Role.Owner ? null : TeamRefusals.BadRole;
}
