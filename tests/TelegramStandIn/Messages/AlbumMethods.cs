using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Text;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>Sending an album: two to ten messages under one group id, without buttons.</summary>
internal static class AlbumMethods
{
    private const int Fewest = 2;
    private const int Most = 10;

    public static object Send(BotCall call)
    {
        var chat = call.WritableChat();
        var items = call.Args.Object<List<InputMedia>>("media", "can't parse media JSON object") ?? [];
        Check(items);
        var parts = items.ConvertAll(item => (
            File: MediaShelf.Find(call.World, call.Args, item.Kind(), item.Media),
            Caption: TextRules.Caption(item.Caption, item.ParseMode, item.CaptionEntities),
            Item: item));
        call.Spend(chat, items.Count);
        var group = $"{13_000_000_000_000_000 + call.World.NextId()}";
        return parts.ConvertAll(part =>
        {
            var message = MediaParts.Show(call.World, Drafts.New(call.World, chat, call.BotId), part.File) with
            {
                MediaGroupId = group,
                Caption = part.Caption.Text.Length == 0 ? null : part.Caption.Text,
                CaptionEntities = part.Caption.Shown,
                ShowCaptionAboveMedia = part.Item.ShowCaptionAboveMedia is true ? true : null,
                HasMediaSpoiler = part.Item.HasSpoiler is true ? true : null,
            };
            return Drafts.Add(
                call.World,
                call.Args.Flag("protect_content") ? message with { HasProtectedContent = true } : message,
                call.BotId);
        });
    }

    private static void Check(List<InputMedia> items)
    {
        if (items.Count == 0)
        {
            throw Refusal.BadRequest("there are no messages to send");
        }

        if (items.Count > Most)
        {
            throw Refusal.BadRequest("too many messages to send as an album");
        }

        if (items.Count < Fewest)
        {
            throw Refusal.BadRequest("an album must include 2-10 items");
        }

        var kinds = items.ConvertAll(item => item.Kind());
        if (kinds.Contains(MediaKind.Animation))
        {
            throw Refusal.BadRequest(
                "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup");
        }

        if (kinds.Contains(MediaKind.Document) && kinds.Exists(kind => kind != MediaKind.Document))
        {
            throw Refusal.BadRequest("document can't be mixed with other media types");
        }
    }
}
