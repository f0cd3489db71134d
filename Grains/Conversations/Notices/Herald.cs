using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Tenants;

namespace LytSlot.Grains.Conversations.Notices;

/// <summary>Brings news to people. Calls may be repeated: a conversation tells the same news once.</summary>
internal sealed class Herald(IGrainFactory grains)
{
    /// <summary>True when nobody is left to be told: who can't be told keeps nobody waiting.</summary>
    public async Task<bool> TellAll(Notice news, ImmutableArray<long> people)
    {
        var isDone = true;
        foreach (var person in people)
        {
            var result = await grains.GetGrain<IConversationGrain>(new ConversationKey(person).ToString()).Tell(news);
            isDone &= result is TellResult.Told or TellResult.PersonGone;
        }

        return isDone;
    }

    /// <summary>Who is told what concerns a tenant: its owners and managers.</summary>
    public async Task<ImmutableArray<long>> Staff(Guid tenant)
    {
        var read = await grains.GetGrain<ITenantGrain>(new TenantKey(tenant).ToString()).Read();
        return [.. (read.Value?.Members ?? []).Where(member => member.Role >= Role.Manager).Select(m => m.UserId)];
    }
}
