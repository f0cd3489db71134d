using System.ComponentModel.DataAnnotations;

namespace LytSlot.Grains.Sending;

/// <summary>
/// How much may go through one bot. The defaults are what Telegram asks for
/// (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
/// </summary>
internal sealed record SenderLimits
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Sender";

    /// <summary>
    /// Counts nothing; only what Telegram itself stopped waits. For runs against a stand-in without limits.
    /// </summary>
    public bool Unlimited { get; init; }

    /// <summary>Messages of the whole bot in any second.</summary>
    [Range(1, 10_000)]
    public int BotPerSecond { get; init; } = 30;

    /// <summary>How many of them may go at one instant.</summary>
    [Range(1, 100)]
    public int BotStep { get; init; } = 3;

    /// <summary>Seconds between messages to one person in the long run.</summary>
    [Range(0.01, 60)]
    public double PrivateSeconds { get; init; } = 1;

    /// <summary>How many may go to one person at once after a pause: Telegram bears short bursts.</summary>
    [Range(1, 20)]
    public int PrivateBurst { get; init; } = 3;

    /// <summary>Seconds between messages to one channel or group.</summary>
    [Range(0.01, 60)]
    public double ChannelSeconds { get; init; } = 1;

    /// <summary>Messages to one channel or group in any minute.</summary>
    [Range(1, 1_000)]
    public int ChannelPerMinute { get; init; } = 20;

    /// <summary>
    /// By how much the way from a permit to Telegram may differ between two sends. Windows are longer by it, so that
    /// what left in the right rhythm also arrives within the limits.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:01")]
    public TimeSpan Slack { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>How long somebody waits for a permit before being asked to come again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:12")]
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a permit is good.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan PermitValidity { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many may wait at once; who comes later is asked to come again.</summary>
    [Range(10, 1_000_000)]
    public int MaxWaiting { get; init; } = 10_000;
}
