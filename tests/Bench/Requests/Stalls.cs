using System.Globalization;
using System.Net;
using System.Text.Json;
using LytSlot.Bench.Growth;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Bench.Requests;

/// <summary>
/// Our own: tenants with a channel each that sells every hour of many days, and advertisers they know, for whom their
/// owners place orders over REST. Nobody is asked twice for one slot but in a race.
/// </summary>
internal sealed class Stalls : IServer
{
    public const string Ours = "lytslot";

    /// <summary>Of the bench's own filling: each tenant knows so many.</summary>
    private const int Advertisers = 500;

    private const long FirstAdvertiser = Fill.FirstAdvertiser;

    /// <summary>Of a post that stands.</summary>
    private const string Link = "bench-click";

    /// <summary>How far ahead channels sell, days.</summary>
    private const int Horizon = 180;

    private const int Hours = 24;

    private readonly Town _town;
    private readonly List<Visitor> _owners = [];
    private readonly List<string> _tokens = [];
    private readonly DateTimeOffset _first;
    private int _taken;

    private Stalls(Town town, DateTimeOffset now)
    {
        _town = town;
        _first = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(2);
    }

    public string Name => Ours;

    public Uri Address => _town.Api;

    /// <summary>Slots that nobody was sent for.</summary>
    private int Left => ((Horizon - 3) * Hours * _owners.Count) - _taken;

    /// <summary>The first tenant's.</summary>
    public Visitor Owner => _owners[0];

    /// <summary>The first tenant's owner's.</summary>
    public string Token => _tokens[0];

    public static async Task<Stalls> Open(Town town, int tenants, DateTimeOffset now)
    {
        var stalls = new Stalls(town, now);
        for (var number = 0; number < tenants; number++)
        {
            var owner = await Visitor.Come(town, $"Stall {number}");
            stalls._owners.Add(owner);
            await new Fill(town, stalls.Owner.Sample).Of(owner.Tenant, owner.Channel, Advertisers);
        }

        await new Fill(town, stalls.Owner.Sample).Settle();

        await town.Books.Change(
            "owner",
            "insert into link values ($1, 'https://example.com/offer', $2, $2, $3, $4)",
            Link,
            stalls.Owner.Sample,
            stalls.Owner.Tenant,
            FirstAdvertiser);

        await Measuring.InEarnest(town);
        foreach (var owner in stalls._owners)
        {
            await owner.SellAlways(Horizon);
        }

        return stalls;
    }

    /// <summary>Tokens are good for a quarter of an hour.</summary>
    public async Task SignIn()
    {
        _tokens.Clear();
        foreach (var owner in _owners)
        {
            _tokens.Add(await owner.Token());
        }
    }

    public Task<IReadOnlyList<string>> Requests(string kind, int count, int clients) =>
        Task.FromResult<IReadOnlyList<string>>([.. kind switch
        {
            Kinds.Book => Enumerable.Range(0, Math.Min(count, Left))
                .Select(_ => Book(_taken, _taken++ / _owners.Count)),
            Kinds.Race => Race(count, clients),
            Kinds.Calendar => Enumerable.Repeat(Calendar(), 1),
            Kinds.Click => Enumerable.Repeat($"GET\t/r/{Link}\t\t", 1),
            Kinds.Orders => Enumerable.Repeat($"GET\t/api/v1/orders?limit=50\t{_tokens[0]}\t", 1),
            _ => [],
        }]);

    public void Sent(string kind, long sent, int given) => _taken = kind switch
    {
        Kinds.Book => _taken - given + (int)sent,
        _ => _taken,
    };

    /// <summary>What comes back by one request of a kind.</summary>
    public async Task<int> SizeOf(string kind)
    {
        if (kind == Kinds.Click)
        {
            return 0;
        }

        var parts = (await Requests(kind, 1, 1))[0].Split('\t');
        using var api = new Api(_town.Api, parts[2]);
        using var answer = parts[0] == "GET"
            ? await api.Get(parts[1][Api.Root.Length..])
            : await api.Post(parts[1][Api.Root.Length..], JsonSerializer.Deserialize<JsonElement>(parts[3]));
        var body = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.OK
            ? System.Text.Encoding.UTF8.GetByteCount(body)
            : throw new InvalidOperationException($"{kind}: {answer.StatusCode} {body}");
    }

    /// <summary>Live orders, and slots of a channel that more than one of them has.</summary>
    public async Task<(long Orders, long Oversold)> Reckon() => (
        await _town.Books.Read<long>("silo", "select count(*) from grain_state_order where holds_slot"),
        await _town.Books.Read<long>(
            "silo",
            """
            select count(*)
              from (select from grain_state_order where holds_slot group by channel_id, starts_at having count(*) > 1)
                   as again
            """));

    private IEnumerable<string> Race(int count, int clients)
    {
        for (var slot = 0; slot * clients < count && Left > 0; slot++, _taken++)
        {
            for (var client = 0; client < clients; client++)
            {
                yield return Book(_taken, (_taken / _owners.Count) + (client * 7));
            }
        }
    }

    private string Book(int slot, int advertiser)
    {
        var stall = slot % _owners.Count;
        var hour = slot / _owners.Count;
        var body = JsonSerializer.Serialize(
            Visitor.Order(FirstAdvertiser + (advertiser % Advertisers), _first.AddHours(hour)),
            JsonSerializerOptions.Web);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"POST\t{Api.Root}channels/{_owners[stall].Channel}/orders\t{_tokens[stall]}\t{body}");
    }

    /// <summary>A week that is sold last, so that each answer is of one size.</summary>
    private string Calendar()
    {
        var week = _first.AddDays(Horizon - 20);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"GET\t{Api.Root}channels/{Owner.Channel}/calendar?from={week:yyyy-MM-dd}&days=7\t{_tokens[0]}\t");
    }
}
