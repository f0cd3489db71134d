using System.Collections.Immutable;
using LytSlot.Creatives;

namespace LytSlot.Conversations;

/// <summary>One thing the bot does in a chat. Closed: every kind is nested here.</summary>
[GenerateSerializer, Immutable, Alias("lyt.BotReply")]
public abstract record BotReply
{
    /// <summary>A screen: text with buttons under it.</summary>
    /// <param name="Text">1 to 4096 characters.</param>
    /// <param name="Rows">Buttons; empty for none.</param>
    /// <param name="Replaces">
    /// The message to edit in place; null, or when it can't be edited: a new one is sent.
    /// </param>
    [GenerateSerializer, Immutable, Alias("lyt.BotReply.Screen")]
    public sealed record Screen(
        [property: Id(0)] PostText Text,
        [property: Id(1)] ImmutableArray<ButtonRow> Rows,
        [property: Id(2)] int? Replaces) : BotReply;

    /// <summary>A text with the one button that lets the person pick a channel where they may add the bot.</summary>
    /// <param name="Text">1 to 4096 characters.</param>
    /// <param name="Button">The button's words.</param>
    /// <param name="Back">Words of a second button that comes back as an ordinary message.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotReply.ChannelPicker")]
    public sealed record ChannelPicker(
        [property: Id(0)] PostText Text,
        [property: Id(1)] string Button,
        [property: Id(2)] string Back) : BotReply;

    /// <summary>A short text that takes the picker's keyboard away again.</summary>
    /// <param name="Text">1 to 4096 characters.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotReply.PickerGone")]
    public sealed record PickerGone([property: Id(0)] PostText Text) : BotReply;

    /// <summary>A post exactly as a channel would show it.</summary>
    /// <param name="Content">The post.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotReply.Preview")]
    public sealed record Preview([property: Id(0)] PostContent Content) : BotReply;

    /// <summary>A bill in Telegram Stars.</summary>
    /// <param name="Title">1 to 32 characters.</param>
    /// <param name="Description">1 to 255 characters.</param>
    /// <param name="Payload">1 to 128 bytes: the order's key.</param>
    /// <param name="Price">In <c>XTR</c>.</param>
    /// <param name="StartParameter">
    /// What a forwarded copy opens the bot with instead of being payable by others.
    /// </param>
    [GenerateSerializer, Immutable, Alias("lyt.BotReply.Invoice")]
    public sealed record Invoice(
        [property: Id(0)] string Title,
        [property: Id(1)] string Description,
        [property: Id(2)] string Payload,
        [property: Id(3)] Money Price,
        [property: Id(4)] string StartParameter) : BotReply;

    /// <summary>Ends the waiting state of a tapped button.</summary>
    /// <param name="CallbackId">The tap.</param>
    /// <param name="Text">A short note, 0 to 200 characters; null for none.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotReply.TapAnswer")]
    public sealed record TapAnswer(
        [property: Id(0)] string CallbackId,
        [property: Id(1)] string? Text) : BotReply;

    /// <summary>The word on a payment that is about to be made.</summary>
    /// <param name="QueryId">The question.</param>
    /// <param name="Error">Why not, in the person's language; null: go ahead.</param>
    [GenerateSerializer, Immutable, Alias("lyt.BotReply.CheckoutAnswer")]
    public sealed record CheckoutAnswer(
        [property: Id(0)] string QueryId,
        [property: Id(1)] string? Error) : BotReply;
}
