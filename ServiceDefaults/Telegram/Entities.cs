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
           },
    ];

    /// <summary>
    /// From a received message. Mentions of people without a user name are left out: they hold a person, whom a
    /// creative does not carry.
    /// </summary>
    public static ImmutableArray<TextEntity> FromTelegram(MessageEntity[]? entities) =>
    [
        .. from entity in entities ?? []
           where entity.Type != MessageEntityType.TextMention && Enum.IsDefined(entity.Type)
           select new TextEntity(
               Spell(entity.Type),
               entity.Offset,
               entity.Length,
               entity.Url,
               entity.Language,
               entity.CustomEmojiId),
    ];

    private static string Spell(MessageEntityType type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ToString());
}
