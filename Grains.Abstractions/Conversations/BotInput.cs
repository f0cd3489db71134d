using LytSlot.Creatives;

namespace LytSlot.Conversations;

/// <summary>One update of Telegram, as a conversation takes it. Closed: every kind is nested here.</summary>
/// <param name="UpdateId">Telegram's number; the same update may come twice.</param>
/// <param name="From">Who did it.</param>
[GenerateSerializer, Immutable, Alias("lyt.BotInput")]
public abstract record BotInput(
    [property: Id(0)] long UpdateId,
    [property: Id(1)] BotPerson From)
{
    /// <summary>A command such as <c>/start</c>.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who did it.</param>
    /// <param name="Name">Lower case, without slash and bot name.</param>
    /// <param name="Argument">What follows; null for nothing.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.Command")]
    public sealed record Command(
        long UpdateId,
        BotPerson From,
        [property: Id(0)] string Name,
        [property: Id(1)] string? Argument) : BotInput(UpdateId, From);

    /// <summary>A message with text or media, forwarded ones included.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who did it.</param>
    /// <param name="MessageId">The message.</param>
    /// <param name="Content">Text and at most one medium.</param>
    /// <param name="Album">Telegram's media group id; null when it stands alone.</param>
    /// <param name="ForwardedFrom">
    /// Chat id of the channel it was posted in; null when it is no forwarded post of a channel.
    /// </param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.Said")]
    public sealed record Said(
        long UpdateId,
        BotPerson From,
        [property: Id(0)] int MessageId,
        [property: Id(1)] PostContent Content,
        [property: Id(2)] string? Album,
        [property: Id(3)] long? ForwardedFrom = null) : BotInput(UpdateId, From);

    /// <summary>A tap on a button.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who did it.</param>
    /// <param name="CallbackId">What to answer; dies within seconds.</param>
    /// <param name="MessageId">The message with the button; null when Telegram no longer shows it.</param>
    /// <param name="Data">1 to 64 bytes; never trusted.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.Tapped")]
    public sealed record Tapped(
        long UpdateId,
        BotPerson From,
        [property: Id(0)] string CallbackId,
        [property: Id(1)] int? MessageId,
        [property: Id(2)] string Data) : BotInput(UpdateId, From);

    /// <summary>The last question before a payment; must be answered within 10 seconds.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who pays.</param>
    /// <param name="QueryId">What to answer.</param>
    /// <param name="Payload">The invoice's payload.</param>
    /// <param name="Amount">What will be charged.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.CheckingOut")]
    public sealed record CheckingOut(
        long UpdateId,
        BotPerson From,
        [property: Id(0)] string QueryId,
        [property: Id(1)] string Payload,
        [property: Id(2)] Money Amount) : BotInput(UpdateId, From);

    /// <summary>A payment in Stars was taken. May come twice.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who paid.</param>
    /// <param name="Payload">The invoice's payload.</param>
    /// <param name="Charge">telegram_payment_charge_id.</param>
    /// <param name="Amount">What was charged.</param>
    /// <param name="PaidAt">When, UTC.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.Charged")]
    public sealed record Charged(
        long UpdateId,
        BotPerson From,
        [property: Id(0)] string Payload,
        [property: Id(1)] string Charge,
        [property: Id(2)] Money Amount,
        [property: Id(3)] DateTimeOffset PaidAt) : BotInput(UpdateId, From);

    /// <summary>A channel was picked with the button that asks for one.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who picked.</param>
    /// <param name="ChannelId">Chat id of the channel.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.PickedChannel")]
    public sealed record PickedChannel(
        long UpdateId,
        BotPerson From,
        [property: Id(0)] long ChannelId) : BotInput(UpdateId, From);

    /// <summary>The person added the bot to a channel, or changed its rights there.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who did it.</param>
    /// <param name="ChannelId">Chat id of the channel.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.AddedToChannel")]
    public sealed record AddedToChannel(
        long UpdateId,
        BotPerson From,
        [property: Id(0)] long ChannelId) : BotInput(UpdateId, From);

    /// <summary>The person blocked or unblocked the bot.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who did it.</param>
    /// <param name="IsBlocked">True: nothing may be sent to them.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.Blocked")]
    public sealed record Blocked(
        long UpdateId,
        BotPerson From,
        [property: Id(0)] bool IsBlocked) : BotInput(UpdateId, From);

    /// <summary>Anything the bot has no use for: a sticker, a voice message, music, a poll.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who did it.</param>
    /// <param name="Album">Telegram's media group id; null when it stands alone.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.Unsupported")]
    public sealed record Unsupported(
        long UpdateId,
        BotPerson From,
        [property: Id(0)] string? Album = null) : BotInput(UpdateId, From);

    /// <summary>The person edited a message they had sent. What was taken from it stays as it was.</summary>
    /// <param name="UpdateId">Telegram's number.</param>
    /// <param name="From">Who did it.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotInput.Edited")]
    public sealed record Edited(long UpdateId, BotPerson From) : BotInput(UpdateId, From);
}
