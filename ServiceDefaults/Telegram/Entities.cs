using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using LytSlot.Creatives;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LytSlot.ServiceDefaults.Telegram;

/// <summary>Parts of a text, between the contract's spelling and the client's.</summary>
public static class Entities
{
    private static readonly FrozenDictionary<string, MessageEntityType> Types =
        Enum.GetValues<MessageEntityType>().ToFrozenDictionary(Spell);

    /// <summary>For sending. What the client does not know is left out: the text stands without it.</summary>
    public static MessageEntity[] ToTelegram(ImmutableArray<TextEntity> entities) =>
    [
        .. from entity in entities
           where Types.ContainsKey(entity.Kind)
           select new MessageEntity
           {
               Type = Types[entity.Kind],
               Offset = entity.Offset,
               Length = entity.Length,
               Url = entity.Url,
               Language = entity.Language,
               CustomEmojiId = entity.CustomEmojiId,
               User = entity.UserId is { } user ? new User { Id = user, FirstName = "" } : null,
               UnixTime = entity.UnixTime is { } at ? DateTimeOffset.FromUnixTimeSeconds(at).UtcDateTime : null,
               DateTimeFormat = entity.DateTimeFormat,
           },
    ];

    /// <summary>From a received message. Of a mentioned person only the id is kept: sending needs no more.</summary>
    public static ImmutableArray<TextEntity> FromTelegram(MessageEntity[]? entities) =>
    [
        .. from entity in entities ?? []
           where Enum.IsDefined(entity.Type)
           select new TextEntity(
               Spell(entity.Type),
               entity.Offset,
               entity.Length,
               entity.Url,
               entity.Language,
               entity.CustomEmojiId,
               entity.User?.Id,
               entity.UnixTime is { } at ? new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeSeconds() : null,
               entity.DateTimeFormat),
    ];

    private static string Spell(MessageEntityType type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ToString());
}
