using System.Text.Json;
using LytSlot.Channels;
using LytSlot.Prices;

namespace LytSlot.Grains.Channels;

/// <summary>What happens to a channel, and how others see it. Pure.</summary>
internal static class ChannelChanges
{
    /// <summary>
    /// Telegram confirmed everything: the channel is the tenant's, and has what a lost right took away again.
    /// </summary>
    public static ChannelState Connected(
        ChannelState channel, ChannelKey key, Guid tenant, ChannelFacts facts, Stamp stamp) => With(
            channel with
            {
                TenantId = tenant,
                ChannelId = key.Chat,
                Title = facts.Title,
                Username = facts.Username,
                Subscribers = facts.Subscribers ?? channel.Subscribers,
                LookedAt = facts.Subscribers is null ? channel.LookedAt : stamp.At,
                MissingRights = [],
                Untold = null,
                Status = channel.Status switch
                {
                    ChannelStatus.None => ChannelStatus.Pending,
                    ChannelStatus.RightsLost when channel.Formats.Length > 0 => ChannelStatus.Active,
                    ChannelStatus.RightsLost => ChannelStatus.Pending,
                    var status => status,
                },
            },
            "connected",
            stamp);

    /// <summary>The owner set what is sold; a pending channel opens.</summary>
    public static ChannelState Offered(ChannelState channel, ChannelSettings settings, Stamp stamp) => With(
        channel with
        {
            Status = channel.Status is ChannelStatus.Pending ? ChannelStatus.Active : channel.Status,
            TimeZone = settings.TimeZone,
            Language = settings.Language,
            Category = settings.Category,
            SlotLength = settings.SlotLength,
            Opening = settings.Opening,
            LeadTime = settings.LeadTime,
            Horizon = settings.Horizon,
            Formats = settings.Formats,
            Approval = settings.Approval,
            Prices = settings.Prices,
            SettingsVersion = channel.Version + 1,
        },
        "offered",
        stamp);

    /// <summary>The owner set the rules of the prices.</summary>
    public static ChannelState Priced(ChannelState channel, PriceRules prices, Stamp stamp) =>
        With(channel with { Prices = prices, SettingsVersion = channel.Version + 1 }, "priced", stamp);

    /// <summary>Its owner stopped sales; the same when they did before.</summary>
    public static ChannelState Paused(ChannelState channel, Stamp stamp) => channel.Status is ChannelStatus.Paused
        ? channel
        : With(channel with { Status = ChannelStatus.Paused }, "paused", stamp);

    /// <summary>Its owner sells again; the same when they do already.</summary>
    public static ChannelState Resumed(ChannelState channel, Stamp stamp) => channel.Status is ChannelStatus.Paused
        ? With(channel with { Status = ChannelStatus.Active }, "resumed", stamp)
        : channel;

    /// <summary>An admin stopped sales; the same when one did before.</summary>
    public static ChannelState Suspended(ChannelState channel, string? reason, Stamp stamp) =>
        channel.Status is ChannelStatus.Suspended
            ? channel
            : With(
                channel with
                {
                    Status = ChannelStatus.Suspended,
                    StatusBefore = channel.Status,
                    SuspendedFor = reason,
                },
                "suspended",
                stamp,
                reason);

    /// <summary>What it was before an admin suspended it, with the rights of now; the same when none did.</summary>
    public static ChannelState Lifted(ChannelState channel, Stamp stamp) =>
        channel.Status is not ChannelStatus.Suspended
            ? channel
            : With(
                channel with
                {
                    Status = (channel.StatusBefore, channel.MissingRights.IsEmpty, channel.Formats.IsEmpty) switch
                    {
                        (ChannelStatus.Paused, _, _) => ChannelStatus.Paused,
                        (_, _, true) => ChannelStatus.Pending,
                        (_, false, _) => ChannelStatus.RightsLost,
                        _ => ChannelStatus.Active,
                    },
                    StatusBefore = null,
                    SuspendedFor = null,
                },
                "suspension_lifted",
                stamp);

    /// <summary>Telegram was asked for it again.</summary>
    public static ChannelState Looked(ChannelState channel, ChannelFacts facts, Stamp stamp)
    {
        var next = facts is { Exists: true, IsChannel: true }
            ? channel with
            {
                Title = facts.Title,
                Username = facts.Username,
                Subscribers = facts.Subscribers ?? channel.Subscribers,
                LookedAt = facts.Subscribers is null ? channel.LookedAt : stamp.At,
            }
            : channel;
        var changed = RightsChanged(next, facts.Bot, stamp);
        return changed != next ? changed : next == channel ? channel : With(next, "checked", stamp);
    }

    /// <summary>
    /// The bot's rights are others now. Whoever sells there is to be told of each loss: what to do may
    /// be another thing. Updates may be handled in another order than they happened in: old news changes nothing.
    /// </summary>
    public static ChannelState RightsChanged(ChannelState channel, BotRights rights, Stamp stamp)
    {
        if (IsOld(channel, rights))
        {
            return channel;
        }

        channel = channel with
        {
            RightsAt = rights.At ?? channel.RightsAt,
            RightsUpdate = rights.At is null ? channel.RightsUpdate : rights.Update,
        };
        var missing = ChannelRules.Missing(rights);
        var isWorse = missing.Except(channel.MissingRights).Any()
            && channel.Status is ChannelStatus.Active or ChannelStatus.Paused or ChannelStatus.RightsLost;
        var next = channel with
        {
            MissingRights = missing,
            Untold = isWorse ? channel.Version + 1 : missing.IsEmpty ? null : channel.Untold,
            Status = (channel.Status, missing.Length) switch
            {
                (ChannelStatus.Active, > 0) => ChannelStatus.RightsLost,
                (ChannelStatus.RightsLost, 0) => ChannelStatus.Active,
                var (status, _) => status,
            },
        };
        return next.Status == channel.Status && next.MissingRights.SequenceEqual(channel.MissingRights)
            ? channel
            : With(next, missing.Length > 0 ? "rights_lost" : "rights_back", stamp);
    }

    /// <summary>Its blocked times are others now.</summary>
    /// <param name="channel">The channel with its new times.</param>
    /// <param name="kind">What was done.</param>
    /// <param name="what">Which block or time it was done to.</param>
    /// <param name="stamp">Who did it, and when.</param>
    public static ChannelState Blocked(ChannelState channel, string kind, string what, Stamp stamp) =>
        With(channel, kind, stamp, what);

    public static ChannelSettings Settings(ChannelState channel) => new(
        channel.TimeZone,
        channel.Language,
        channel.Category,
        channel.SlotLength,
        channel.Opening,
        channel.LeadTime,
        channel.Horizon,
        channel.Formats,
        channel.Approval,
        channel.Prices);

    public static ChannelView View(ChannelState channel) => new(
        channel.ChannelId!.Value,
        channel.TenantId!.Value,
        channel.Status,
        channel.Title,
        channel.Username,
        channel.Subscribers,
        Settings(channel),
        channel.Version,
        channel.MissingRights)
    {
        Blocks = channel.Blocks,
        SettingsVersion = channel.SettingsVersion,
        SuspendedFor = channel.SuspendedFor,
        LookedAt = channel.LookedAt,
    };

    public static ChannelCard Card(ChannelState channel) => new(
        channel.ChannelId!.Value,
        channel.TenantId!.Value,
        channel.Title,
        channel.Username,
        channel.Subscribers,
        channel.Language,
        channel.Category,
        channel.TimeZone,
        channel.Formats,
        channel.Prices is { Rules.Length: > 0 },
        channel.Approval is Approval.Manual)
    {
        CountedAt = channel.Subscribers is null ? null : channel.LookedAt,
    };

    /// <summary>Whether two settings say the same; arrays are compared by what is in them.</summary>
    public static bool AreSame<T>(T one, T other) =>
        JsonSerializer.Serialize(one, StateJson.Options) == JsonSerializer.Serialize(other, StateJson.Options);

    private static bool IsOld(ChannelState channel, BotRights rights) =>
        rights.At is { } at && channel.RightsAt is { } last
        && (at < last || (at == last && rights.Update < channel.RightsUpdate));

    private static ChannelState With(
        ChannelState channel, string kind, Stamp stamp, string? reason = null) => channel with
        {
            Version = channel.Version + 1,
            Events = [new(channel.Version + 1, kind, stamp.At, stamp.Actor, reason, stamp.Trace)],
        };
}
