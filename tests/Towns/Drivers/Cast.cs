
namespace LytSlot.Towns.Drivers;

/// <summary>Everybody a story needs: its own people and channels, so that stories of one town do not meet.</summary>
internal sealed class Cast(Town town)
{
    /// <summary>Telegram user id of whoever comes first, where everybody is of one cast.</summary>
    public const long First = 1_001;

    private const long FirstChannel = -1_002_000_000_000;

    private static long _last;

    public async Task<Person> Person(string name, string language = "en")
    {
        var id = First - 1 + Interlocked.Increment(ref _last);
        await town.Telegram.NewUser(id, name, language);
        return new(town.Telegram, id, name);
    }

    /// <summary>A private channel without the bot.</summary>
    public async Task<Channel> Channel(string title, Person owner)
    {
        var id = FirstChannel - Interlocked.Increment(ref _last);
        await town.Telegram.NewChannel(id, title, owner.Id);
        return new(town.Telegram, id, title);
    }

    /// <summary>A channel whose owner has just opened it for sale at that price.</summary>
    public async Task<Channel> OpenChannel(string title, Person owner, long price = 100)
    {
        var channel = await Channel(title, owner);
        await Opens(owner, channel, price);
        return channel;
    }

    /// <summary>From the first tap to a channel for sale.</summary>
    public Task Opens(Person owner, Channel channel, long price) => Opens(owner, channel, $"{price}");

    /// <param name="prices">As an owner types them: <c>100, 900 RUB</c>.</param>
    public async Task Opens(Person owner, Channel channel, string prices)
    {
        await owner.Starts();
        await owner.Taps("connect");
        await owner.Sees(message => message.AllButtons.Any(b => b.Url?.Contains("startchannel") == true), "the way in");
        await town.Telegram.PlaceBot(channel.Id, owner.Id);
        await owner.Sees("price:");
        await owner.Says(prices);
        await owner.Taps("open");
        await owner.Sees("channels");
    }
}
