using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Payouts;
using LytSlot.Tenants;

namespace LytSlot.Grains.Payouts;

/// <summary>Tells people how a payout stands. May be repeated: a conversation tells the same news once.</summary>
internal sealed class PayoutErrands(IGrainFactory grains, Admins admins)
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
            if (await TellAll(news, notice.Kind is NoticeKind.PayoutRequested ? admins.Ids : await Owners(key)))
            {
                await grains.GetGrain<IPayoutWork>(key.ToString()).Told(notice.Number);
            }
        }
    }

    /// <summary>True when nobody is left to be told.</summary>
    private async Task<bool> TellAll(Notice news, ImmutableArray<long> people)
    {
        var isDone = true;
        foreach (var person in people)
        {
            var result = await grains.GetGrain<IConversationGrain>(new ConversationKey(person).ToString()).Tell(news);
            isDone &= result is TellResult.Told or TellResult.PersonGone;
        }

        return isDone;
    }

    private async Task<ImmutableArray<long>> Owners(PayoutKey key)
    {
        var tenant = await grains.GetGrain<ITenantGrain>(new TenantKey(key.Tenant).ToString()).Read();
        return [.. (tenant.Value?.Members ?? []).Where(member => member.Role is Role.Owner).Select(m => m.UserId)];
    }
}
