using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Sending;
using LytSlot.Sending;
using LytSlot.Tenants;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Conversations.Notices;

/// <summary>
/// Brings news to people. Calls may be repeated: a conversation tells the same news once. Leave to send is waited for
/// here, before the conversation hears of it, so that nobody's taps wait with it.
/// </summary>
internal sealed partial class Herald(IGrainFactory grains, IBotIdentity bot, TimeProvider time, ILogger<Herald> log)
{
    /// <summary>True when nobody is left to be told: who can't be told keeps nobody waiting.</summary>
    public async Task<bool> TellAll(Notice news, ImmutableArray<long> people)
    {
        var isDone = true;
        foreach (var person in people)
        {
            isDone &= await Tell(news, person);
        }

        return isDone;
    }

    /// <summary>True when this person need not be told again. One who can't be reached for a fault is.</summary>
    public async Task<bool> Tell(Notice news, long person)
    {
        try
        {
            var sender = grains.GetGrain<ISenderGrain>(new BotKey(bot.Id).ToString());
            var permit = await sender.AskFor(new(person, SendPriority.Notice, Tenant: null, QueuedAt: null), time);
            if (!permit.Granted)
            {
                return false;
            }

            var result = await grains.GetGrain<IConversationGrain>(new ConversationKey(person).ToString())
                .Tell(news with { LeaveUntil = time.GetUtcNow() + permit.Validity });
            return result is TellResult.Told or TellResult.PersonGone;
        }
        catch (Exception fault)
        {
            LogUntold(log, fault, news.Id);
            return false;
        }
    }

    /// <summary>Who is told what concerns a tenant: its owners and managers.</summary>
    public async Task<ImmutableArray<long>> Staff(Guid tenant)
    {
        var read = await grains.GetGrain<ITenantGrain>(new TenantKey(tenant).ToString()).Read();
        return [.. (read.Value?.Members ?? []).Where(member => member.Role >= Role.Manager).Select(m => m.UserId)];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody could not be told of {News} and will be tried again")]
    private static partial void LogUntold(ILogger logger, Exception fault, string news);
}
