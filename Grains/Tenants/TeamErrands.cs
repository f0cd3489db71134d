using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Notices;
using LytSlot.Tenants;
using LytSlot.Users;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Tenants;

/// <summary>
/// Brings what became of a team to its people: their own records first, then news. May be repeated, and late: a record
/// takes no older word, and a conversation tells the same news once.
/// </summary>
internal sealed partial class TeamErrands(IGrainFactory grains, Herald herald, ILogger<TeamErrands> log)
{
    /// <summary>Tells what is outstanding. The caller is the system.</summary>
    public async Task Run(TenantKey key, TenantState tenant)
    {
        var work = grains.GetGrain<ITeamWork>(key.ToString());
        foreach (var unaware in tenant.Unaware)
        {
            if (await TryLetKnow(key, tenant, unaware.UserId))
            {
                await work.Knows(unaware.UserId, unaware.Version);
            }
        }

        foreach (var news in tenant.Untold)
        {
            if (await Tell(key, tenant, news))
            {
                await work.Told(news.Number);
            }
        }
    }

    /// <summary>True when the person's record says what they are now; a fault is for the next time.</summary>
    public async Task<bool> TryLetKnow(TenantKey key, TenantState tenant, long user)
    {
        using var caller = Caller.System.Enter();
        try
        {
            await grains.GetGrain<IUserGrain>(new UserKey(user).ToString())
                .Joined(new(key.Tenant, tenant.Name, TeamRules.RoleOf(tenant, user), tenant.Version));
            return true;
        }
        catch (Exception fault)
        {
            LogBehind(log, fault, user, key);
            return false;
        }
    }

    private async Task<bool> Tell(TenantKey key, TenantState tenant, TeamNews news)
    {
        var notice = new Notice($"{key}#{news.Number}-{news.Kind}", news.Kind, ForOwner: true, null, null)
        {
            Member = new(tenant.Name, news.Name, news.Role),
        };
        var isDone = await herald.TellAll(
            notice,
            [
                .. tenant.Members.Where(member => member.Role is Role.Owner).Select(member => member.UserId)
                    .Where(owner => owner != news.By && owner != news.UserId),
            ]);
        return isDone & (news.By == news.UserId || await herald.Tell(notice with { ForOwner = false }, news.UserId));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The record of {User} is behind {Tenant} and is tried again")]
    private static partial void LogBehind(ILogger logger, Exception fault, long user, TenantKey tenant);
}
