using LytSlot.TelegramStandIn.Faults;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Limits;
using LytSlot.TelegramStandIn.Payments;
using LytSlot.TelegramStandIn.Record;
using LytSlot.TelegramStandIn.Settings;
using LytSlot.TelegramStandIn.Updates;

namespace LytSlot.TelegramStandIn.State;

/// <summary>
/// Everything the stand-in knows, behind one lock. The sections under the lock are short and never wait, so hundreds of
/// chats at once cost microseconds each. What is kept are immutable records: what left the lock can be read freely.
/// </summary>
internal sealed class World
{
    public const long FirstChannel = -1_001_000_000_001;
    public const long FirstUser = 1_000_001;

    private readonly Lock _gate = new();
    private readonly Journal _journal;
    private long _version;
    private long _nextId;

    public World(StandInSettings settings, TimeProvider clock, Journal journal)
    {
        Settings = settings;
        Clock = clock;
        _journal = journal;

        // Ids must not come again after a restart; the time does not.
        _nextId = clock.GetUtcNow().ToUnixTimeMilliseconds();
        Limits = new SendingLimits(clock, settings.Limits);
        Updates = new UpdateQueue(this);
        Calls = new CallLog(this);
        Queries = new PendingQueries(clock);
        journal.Restore(new Restoring(this).Take);
    }

    public StandInSettings Settings { get; }

    public TimeProvider Clock { get; }

    public Dictionary<long, UserAccount> Users { get; } = [];

    public Dictionary<long, ChatRoom> Chats { get; } = [];

    public Dictionary<string, long> Usernames { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, MediaFile> Media { get; } = [];

    public Dictionary<string, Charge> Charges { get; } = [];

    public BotProfile Bot { get; private set; } = new();

    public UpdateQueue Updates { get; }

    public CallLog Calls { get; }

    public FaultBook Faults { get; } = new();

    public SendingLimits Limits { get; }

    public PendingQueries Queries { get; }

    /// <summary>Rings on every change of any chat.</summary>
    public Signal Changed { get; } = new();

    public long Version => _version;

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Runs under the lock; what was changed is in the journal before anybody hears of it.</summary>
    public T Act<T>(Func<T> action)
    {
        lock (_gate)
        {
            try
            {
                return action();
            }
            finally
            {
                _journal.Flush();
            }
        }
    }

    public void Act(Action action) => Act(() =>
    {
        action();
        return true;
    });

    /// <summary>A number that was not given before, for ids of queries, charges and files.</summary>
    public long NextId() => ++_nextId;

    public static string NewToken(string prefix) => $"{prefix}{Guid.NewGuid():N}";

    public void Put(UserAccount user)
    {
        Users[user.Id] = user;
        if (user.Username is not null)
        {
            Usernames[user.Username] = user.Id;
        }

        _journal.Write("user", user);
        Touch(Room(user.Id, () => new ChatInfo { Id = user.Id, Type = "private" }, info => info with
        {
            FirstName = user.FirstName,
            Username = user.Username,
        }));
    }

    public void Put(ChatInfo info)
    {
        if (Chats.GetValueOrDefault(info.Id)?.Info.Username is { } old)
        {
            Usernames.Remove(old);
        }

        if (info is { Username: not null, Gone: false })
        {
            Usernames[info.Username] = info.Id;
        }

        _journal.Write("chat", info);
        Touch(Room(info.Id, () => info, _ => info));
    }

    public Post Put(Post post)
    {
        var room = Chats[post.ChatId];
        _journal.Write("post", post);
        Touch(room);
        post = post with { Version = room.Version };
        room.Set(post);
        return post;
    }

    public void Put(MediaFile file)
    {
        Media[file.Key] = file;
        _journal.Write("media", file);
    }

    public void Put(Charge charge)
    {
        Charges[charge.Id] = charge;
        _journal.Write("charge", charge);
    }

    public void Put(BotProfile profile)
    {
        Bot = profile;
        _journal.Write("bot", profile);
    }

    public void Keep<T>(string kind, T value) => _journal.Write(kind, value);

    public void Clear()
    {
        Users.Clear();
        Usernames.Clear();
        Media.Clear();
        Charges.Clear();
        Bot = new BotProfile();
        Updates.Clear();
        Calls.Clear();
        Faults.Clear();
        Limits.Clear();
        foreach (var room in Chats.Values)
        {
            room.Changed.Pulse();
        }

        Chats.Clear();
        _version++;
        Changed.Pulse();
        _journal.Truncate();
    }

    private void Touch(ChatRoom room)
    {
        room.Version = ++_version;
        room.Changed.Pulse();
        Changed.Pulse();
    }

    private ChatRoom Room(long id, Func<ChatInfo> create, Func<ChatInfo, ChatInfo> change)
    {
        if (!Chats.TryGetValue(id, out var room))
        {
            Chats[id] = room = new ChatRoom(create());
        }

        room.Info = change(room.Info);
        return room;
    }
}
