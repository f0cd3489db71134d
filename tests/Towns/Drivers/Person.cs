
namespace LytSlot.Towns.Drivers;

/// <summary>
/// A Telegram user in front of the bot. Acts as soon as what it needs is on the screen; sees only what came after its
/// last act, so that an old screen is never taken for a new one.
/// </summary>
internal sealed class Person(StandInControl telegram, long id, string name)
{
    private long _acted = -1;

    public long Id => id;

    public string Name => name;

    public Task Starts(string? payload = null) => Acts("start", new { payload });

    public Task Says(string text, params IReadOnlyList<object> entities) =>
        Acts("send", new { text, entities = entities.Count > 0 ? entities : null });

    public Task Sends(object message) => Acts("send", message);

    public Task PicksChannel(long channelId) => Acts("share-channel", new { channelId });

    /// <summary>Waits for a button whose data starts so, and taps it.</summary>
    public async Task<Tapped> Taps(string data)
    {
        var screen = await Sees(data);
        return await Taps(screen, screen.Button(data)!);
    }

    public async Task<Tapped> Taps(Seen screen, SeenButton button)
    {
        await Marks();
        var tapped = await telegram.Act<Tapped>(id, "tap", new { screen.MessageId, button = button.Data });
        return tapped.Answered || button.Data is null
            ? tapped
            : throw new TimeoutException($"{name} tapped \"{button.Text}\" and the bot never answered.");
    }

    /// <summary>Sends data of a button that is no longer there, or never was.</summary>
    public async Task<Tapped> TapsStale(string data)
    {
        await Marks();
        return await telegram.Act<Tapped>(id, "tap", new { button = data, stale = true });
    }

    /// <summary>Taps without waiting for a screen of this story: the newest message that has the button.</summary>
    public async Task<Tapped> TapsOld(Seen screen, string data)
    {
        await Marks();
        return await telegram.Act<Tapped>(id, "tap", new { screen.MessageId, button = data, stale = true });
    }

    /// <summary>Waits for the bill and pays it.</summary>
    public async Task<Payment> Pays()
    {
        var bill = await Sees(message => message.Invoice is { ChargeId: null }, "a bill");
        return await Pays(bill);
    }

    /// <param name="again">Pays what is paid already.</param>
    public async Task<Payment> Pays(Seen bill, bool again = false)
    {
        await Marks();
        return await telegram.Act<Payment>(id, "pay", new { bill.MessageId, again });
    }

    /// <summary>A message of the bot, since the last act, with a button whose data starts so.</summary>
    public Task<Seen> Sees(string data) => Sees(message => message.Button(data) is not null, $"a button {data}…");

    /// <summary>A message of the bot, since the last act, that fits; the newest of several.</summary>
    public async Task<Seen> Sees(Func<Seen, bool> fits, string what, TimeSpan? limit = null)
    {
        using var patience = Patience.Start(limit);
        long? after = null;
        ChatView? chat = null;
        while (true)
        {
            try
            {
                chat = await telegram.Chat(id, after, patience.Token);
            }
            catch (OperationCanceledException) when (patience.IsOver)
            {
                throw patience.Complain($"{name} does not see {what}. The chat:\n{Show(chat)}");
            }

            var found = chat.Messages
                .Where(message => message is { FromBot: true, DeletedAt: null } && message.Version > _acted)
                .Where(fits)
                .MaxBy(message => message.Version);
            if (found is not null)
            {
                return found;
            }

            after = chat.Version;
        }
    }

    /// <summary>All that is in the chat now.</summary>
    public async Task<IReadOnlyList<Seen>> Chat() => (await telegram.Chat(id, null, default)).Messages;

    private static string Show(ChatView? chat) => string.Join(
        '\n',
        (chat?.Messages ?? []).TakeLast(6).Select(message =>
            $"  v{message.Version} {(message.FromBot ? "bot" : "me ")} {message.Text ?? message.Invoice?.Title}"
            + $" [{string.Join(" | ", message.AllButtons.Select(button => button.Data ?? button.Url))}]"));

    private async Task Acts(string act, object body)
    {
        await Marks();
        await telegram.Act(id, act, body);
    }

    private async Task Marks() => _acted = (await telegram.Chat(id, null, default)).Version;
}
