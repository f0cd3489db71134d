using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Notices;
using LytSlot.Payouts;
using LytSlot.Tenants;

namespace LytSlot.Grains.Payouts;

/// <summary>Tells people how a payout stands. May be repeated: a conversation tells the same news once.</summary>
internal sealed class PayoutErrands(IGrainFactory grains, Herald herald, Admins admins)
{
    /// <summary>Tells what is outstanding. The caller is the system.</summary>
    public async Task Run(PayoutKey key, PayoutState payout)
    {
        foreach (var notice in payout.Untold)
        {
            var news = new Notice($"{key}#{notice.Number}-{notice.Kind}", notice.Kind, notice.ForOwner, null, null)
            {
                Payout = PayoutRules.View(key, payout),
            };
            if (await herald.TellAll(news, notice.Kind is NoticeKind.PayoutRequested ? admins.Ids : await Owners(key)))
            {
                await grains.GetGrain<IPayoutWork>(key.ToString()).Told(notice.Number);
            }
        }
    }

    private async Task<ImmutableArray<long>> Owners(PayoutKey key)
    {
        var tenant = await grains.GetGrain<ITenantGrain>(new TenantKey(key.Tenant).ToString()).Read();
        return [.. (tenant.Value?.Members ?? []).Where(member => member.Role is Role.Owner).Select(m => m.UserId)];
    }
}
