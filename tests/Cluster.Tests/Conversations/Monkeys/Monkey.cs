using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Creatives;

namespace LytSlot.Cluster.Tests.Conversations.Monkeys;

/// <summary>A person who does anything, by chance; mostly what the screen offers, so that they get about.</summary>
/// <param name="chat">Their chat.</param>
/// <param name="zoo">What they know of the others.</param>
/// <param name="chance">All chance there is.</param>
internal sealed class Monkey(Chat chat, Zoo zoo, Random chance)
{
    private static readonly string[] Words =
    [
        "", " ", "150", "150, 900 RUB", "0", "-1", "99999999999999999999", "ООО «Ромашка»", "7707083893", "2VtzqxKnJ3b",
        "@utro", "@x", "https://t.me/utro/5", "t.me/c/1/2", "-1001", "t:0", "ch:-1", "none", "-", "SALE10",
        "👩‍👩‍👧‍👦🏳️‍🌈", "\u202eolleh", "a\0b", "\ud800", "<b>x</b>", "/",
        "Shop - https://a.example | More - https://b.example", "https://a.example", "2026-03-03", "10:30",
        new('ы', 4096), new('x', 20_000), "💥\n\n\n\n💥",
    ];

    private static readonly string[] Commands =
    [
        "start", "cancel", "help", "language", "book", "orders", "channels", "today", "money", "privacy", "admin",
        "sudo", "",
    ];

    private static readonly string[] Payloads =
    [
        "c_", "c_0", "c_-1", "c_99999999999999999999", "s_-1_29000000", "s_", "s__",
        "o_", "login_", "x", "start", "i_", "__", new('A', 64), "🙂",
    ];

    private static readonly string[] Forged =
    [
        "x", "", "o:a:", "day:99999999", "days:20260301", "at:-5", "at:99999999999", "ch:x", "ch:0", "price:0",
        "price:99999999999", "recheck:", "recheck:-5", "off:-1", "more", "less", "back", "yes", "no", "again", "open",
        "as:", "as:zzz", "by:stars", "by:nobody", "use", "resume", "menu", new('я', 32), "freed:-1:20260302:1/24",
        "wait:-1:1", "wait:x:1", "phase:9", "out:XTR", "out:", "sum:1", "pay:",
        "a:", "a:h", "a:l", "a:w", "a:c:-1", "a:C:-1", "a:L:0", "a:x", "a:t:x", "a:h:1", "yes:", "list", "silent",
    ];

    private readonly Zoo.TapsShown _seen = new();
    private BotReply.Invoice? _bill;
    private BotInput? _last;

    public Chat Chat => chat;

    /// <summary>Does one thing, or one twice at once, and looks at what is answered.</summary>
    public async Task Act()
    {
        var input = _last is { } again && chance.Next(25) == 0 ? again : Choose();
        _last = input;
        if (chance.Next(12) == 0)
        {
            // Two devices, or a finger that is too fast.
            var second = input is BotInput.Tapped tap && chance.Next(2) == 0
                ? tap with { UpdateId = Chat.NextUpdate(), CallbackId = "other" }
                : Choose();
            await Task.WhenAll(Do(input), Do(second));
            return;
        }

        await Do(input);
    }

    /// <summary>That the way out is always open: a button, then each of both commands.</summary>
    public async Task Leave()
    {
        await Do(With((id, from) => new BotInput.Unsupported(id, from)));
        var before = chat.Stored;
        var taps = chat.Buttons.Select(button => button.Tap).OfType<string>().ToList();
        Assert.True(taps.Count > 0, $"No way on: {chat.Seen()}");
        await Do(Tapped(taps[^1]));
        Assert.True(
            chat.Stored.Step != before.Step || before.Step == "menu" || taps.Count > 1, $"Stuck: {chat.Seen()}");
        await Do(With((id, from) => new BotInput.Command(id, from, "cancel", null)));
        Assert.Equal("menu", chat.Stored.Step);
        await Do(Tapped(chat.Buttons.First(button => button.Tap is not null).Tap!));
        Assert.NotEqual("menu", chat.Stored.Step);
        await Do(With((id, from) => new BotInput.Command(id, from, "start", null)));
        Assert.Equal("menu", chat.Stored.Step);
    }

    private async Task Do(BotInput input)
    {
        try
        {
            var turn = await chat.Handle(input);
            Remember(turn.Replies);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"At {Where()} to {Short(input)}: {fault.Message}", fault);
        }
    }

    private string Where() => chat.HasStored ? chat.Stored.Step ?? "-" : "nothing stored";

    private static string Short(BotInput input) =>
        input.ToString() is { Length: > 400 } text ? text[..400] : $"{input}";

    private void Remember(ImmutableArray<BotReply> replies)
    {
        foreach (var button in replies.OfType<BotReply.Screen>().SelectMany(s => s.Rows).SelectMany(r => r.Buttons))
        {
            if (button.Tap is { } tap)
            {
                _seen.Add(tap);
                zoo.Taps.Add(tap);
            }
        }

        _bill = replies.OfType<BotReply.Invoice>().LastOrDefault() ?? _bill;
    }

    private BotInput Choose() => chance.Next(100) switch
    {
        < 46 => Tapped(OfScreen() ?? "menu"),
        < 54 => Tapped(Any(_seen) ?? "menu"),
        < 58 => Tapped(Any(zoo.Taps) ?? "menu"),
        < 61 => Tapped(Any(Forged)!),
        < 63 => Said(PostText.Plain(Any(zoo.Sought)!), []),
        < 72 => Said(PostText.Plain(Any(Words)!), []),
        < 76 => Said(PostText.Plain("Look"), [new(MediaKind.Photo, "f", "u")]),
        < 78 => Said(PostText.Plain(""), [new((MediaKind)chance.Next(1, 5), "g", "v")], $"a{chance.Next(3)}"),
        < 80 => With((id, from) => new BotInput.Unsupported(id, from)),
        < 81 => With((id, from) => new BotInput.Edited(id, from)),
        < 86 => With((id, from) => new BotInput.Command(id, from, Any(Commands)!, Any(Words))),
        < 91 => With((id, from) => new BotInput.Command(id, from, "start", Payload())),
        < 93 => With((id, from) => new BotInput.PickedChannel(id, from, Any(zoo.Channels))),
        < 94 => With((id, from) => new BotInput.AddedToChannel(id, from, Any(zoo.Channels))),
        < 96 => With((id, from) => new BotInput.CheckingOut(id, from, $"q{id}", Bill(), Price())),
        < 98 => Charged(),
        < 99 => With((id, from) => new BotInput.Blocked(id, from, IsBlocked: chance.Next(2) == 0)),
        _ => Tapped("menu"),
    };

    private string? OfScreen() => chat.Last.Replies.OfType<BotReply.Screen>().LastOrDefault() is { } screen
        ? Any(screen.Rows.SelectMany(row => row.Buttons).Select(button => button.Tap).OfType<string>().ToList())
        : null;

    private string? Payload() => chance.Next(3) switch
    {
        0 => Any(Payloads),
        1 => $"c_{Any(zoo.Channels)}",
        _ => Any(zoo.Links) ?? "o_x",
    };

    private string Bill() => _bill?.Payload ?? Any(Words)!;

    private Money Price() => chance.Next(4) == 0 ? new(1, Money.Stars) : _bill?.Price ?? new(150, Money.Stars);

    /// <summary>Telegram charges for bills it was given, and for nothing else.</summary>
    private BotInput Charged() => _bill is { } bill
        ? With((id, from) => new BotInput.Charged(id, from, bill.Payload, $"m{id}", bill.Price, zoo.Now))
        : Tapped("menu");

    private BotInput Said(PostText text, ImmutableArray<PostMedia> media, string? album = null) => With((id, from) =>
        new BotInput.Said(
            id,
            from,
            chance.Next(1, 100),
            new(text, media, [], false, true),
            album,
            chance.Next(20) == 0 ? Any(zoo.Channels) : null));

    private BotInput Tapped(string data) => With((id, from) =>
        new BotInput.Tapped(id, from, $"c{id}", chance.Next(4) == 0 ? null : chance.Next(1, 50), data));

    private BotInput With(Func<long, BotPerson, BotInput> input) => input(Chat.NextUpdate(), chat.Self);

    private T? Any<T>(IReadOnlyList<T> among) => among.Count == 0 ? default : among[chance.Next(among.Count)];
}
