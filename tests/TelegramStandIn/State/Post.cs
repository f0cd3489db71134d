using System.Collections.Immutable;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.State;

/// <summary>A message or a channel post together with its life.</summary>
/// <param name="SentBy">User id of the sender; the bot's own id for the bot.</param>
/// <param name="Terms">Set for an invoice.</param>
/// <param name="Version">When it last changed, on the stand-in's own count; not kept in the journal.</param>
internal sealed record Post(
    long ChatId,
    Message Message,
    long SentBy,
    DateTimeOffset SentAt,
    ImmutableArray<PostEvent> Life,
    DateTimeOffset? DeletedAt,
    InvoiceTerms? Terms,
    long Version)
{
    /// <summary>How often each emoji stands below it; null: it was never reacted on.</summary>
    public ImmutableDictionary<string, int>? Reactions { get; init; }

    public bool IsDeleted => DeletedAt is not null;

    public Post Edited(Message message, PostEvent change) => this with { Message = message, Life = Life.Add(change) };

    public Post Deleted(PostEvent change) => this with { DeletedAt = change.At, Life = Life.Add(change) };
}
