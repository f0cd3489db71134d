using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Control;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Messages;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Text;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Chats;

/// <summary>What people write to the bot.</summary>
internal static class PersonMessages
{
    public static Post Start(World world, long userId, string? payload)
    {
        if (payload is { Length: > 64 } || payload?.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') == false)
        {
            throw ControlRefusal.Invalid("A start parameter takes 1 to 64 of A-Z, a-z, 0-9, _ and -.");
        }

        People.SetBlocked(world, userId, blocked: false);
        var text = string.IsNullOrEmpty(payload) ? "/start" : $"/start {payload}";
        return Send(world, userId, Words(text))[0];
    }

    public static List<Post> Send(World world, long userId, SendBody body)
    {
        var user = world.Person(userId);
        if (user.Blocked)
        {
            throw ControlRefusal.Impossible("This person blocked the bot.");
        }

        if (!user.Started)
        {
            world.Put(user with { Started = true });
        }

        if (body.Album is not { } album)
        {
            return [One(world, userId, body, body.MediaGroupId)];
        }

        if (album.Count is < 2 or > 10)
        {
            throw ControlRefusal.Invalid("An album takes 2 to 10 items.");
        }

        var group = $"{13_000_000_000_000_000 + world.NextId()}";
        return [.. album.Select(item => One(world, userId, item, group))];
    }

    /// <summary>A tap on the keyboard under the message field sends its text.</summary>
    public static Post Press(World world, long userId, string text)
    {
        world.Person(userId);
        var info = world.Chats[userId].Info;
        var button = info.Keyboard?.Keyboard?.SelectMany(row => row).FirstOrDefault(one => one.Text == text)
            ?? throw ControlRefusal.Missing($"There is no such button: {text}");
        if (button.RequestChat is not null)
        {
            throw ControlRefusal.Impossible("This button asks for a channel: use share-channel.");
        }

        HideOneTimeKeyboard(world, info);
        return Send(world, userId, Words(text))[0];
    }

    public static Post Edit(World world, long userId, EditBody body)
    {
        world.Person(userId);
        var post = world.Chats[userId].Live(body.MessageId)
            ?? throw ControlRefusal.Missing("There is no such message.");
        if (post.SentBy != userId)
        {
            throw ControlRefusal.Impossible("That is not this person's message.");
        }

        var date = world.Now.ToUnixTimeSeconds();
        Message message;
        if (post.Message.Text is not null)
        {
            var text = TextRules.Text(body.Text, null, null);
            message = post.Message with { Text = text.Text, Entities = text.Shown, EditDate = date };
        }
        else
        {
            var caption = TextRules.Caption(body.Text, null, null);
            message = post.Message with { Caption = caption.Text, CaptionEntities = caption.Shown, EditDate = date };
        }

        world.Updates.Add("edited_message", userId, message);
        return world.Put(post.Edited(message, new PostEvent("edited", world.Now, userId, body.Text)));
    }

    public static void HideOneTimeKeyboard(World world, ChatInfo info)
    {
        if (info.Keyboard is { OneTimeKeyboard: true })
        {
            world.Put(info with { Keyboard = null });
        }
    }

    /// <summary>Puts a person's message into the chat with the bot and tells the bot.</summary>
    public static Post Deliver(World world, long userId, Func<Message, Message> fill)
    {
        var chat = world.Chats[userId];
        var message = Drafts.Add(world, fill(Drafts.New(world, chat, userId)), userId);
        world.Updates.Add("message", userId, message);
        return chat.Find(message.MessageId)!;
    }

    private static Post One(World world, long userId, SendBody body, string? group)
    {
        if (body.ForwardFrom is { } source)
        {
            return Forward(world, userId, source);
        }

        if (MediaOf(world, body) is not { } file)
        {
            var text = TextRules.Text(body.Text ?? "", null, body.Entities);
            return Deliver(world, userId, draft => draft with
            {
                Text = text.Text,
                Entities = text.Shown,
                LinkPreviewOptions = body.LinkPreviewOptions,
            });
        }

        var caption = TextRules.Caption(body.Caption ?? body.Text, null, body.Entities);
        return Deliver(world, userId, draft => MediaParts.Show(world, draft, file) with
        {
            MediaGroupId = group,
            Caption = caption.Text.Length == 0 ? null : caption.Text,
            CaptionEntities = caption.Shown,
            ShowCaptionAboveMedia = body.ShowCaptionAboveMedia,
            HasMediaSpoiler = body.HasSpoiler,
        });
    }

    private static Post Forward(World world, long userId, ForwardSource source)
    {
        var post = world.Chats.GetValueOrDefault(source.ChatId)?.Live(source.MessageId)
            ?? throw ControlRefusal.Missing("There is no such message.");
        if (post.Message.HasProtectedContent is true)
        {
            throw ControlRefusal.Impossible("That content is protected.");
        }

        return Deliver(world, userId, draft => ForwardMethods.Content(world, post.Message, draft) with
        {
            ForwardOrigin = ForwardMethods.Origin(world, post),
        });
    }

    private static MediaFile? MediaOf(World world, SendBody body)
    {
        var (kind, name) = body switch
        {
            { Photo: { } photo } => (MediaKind.Photo, photo),
            { Video: { } video } => (MediaKind.Video, video),
            { Animation: { } animation } => (MediaKind.Animation, animation),
            { Document: { } document } => (MediaKind.Document, document),
            _ => (MediaKind.None, ""),
        };
        return kind switch
        {
            MediaKind.None => null,
            _ when body.Upload is { } content => MediaShelf.Upload(world, kind, new Upload(name, Mime(kind), content)),
            _ => MediaShelf.Generated(world, kind, name),
        };
    }

    private static string Mime(MediaKind kind) => kind switch
    {
        MediaKind.Photo => "image/png",
        MediaKind.Video or MediaKind.Animation => "video/mp4",
        _ => "application/octet-stream",
    };

    private static SendBody Words(string text) =>
        new(text, null, null, null, null, null, null, null, null, null);
}
