using System.Net;
using LytSlot.Browser.Tests;
using LytSlot.Testing;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ConsoleTown))]

namespace LytSlot.Browser.Tests;

/// <summary>A town with two hosts of the API, a channel with orders, and a real browser.</summary>
public sealed class ConsoleTown : IAsyncLifetime
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    private static readonly object[] Entities =
    [
        new { type = "bold", offset = 0, length = 14 },
        new { type = "text_link", offset = 15, length = 6, url = "https://example.org/coffee" },
        new { type = "spoiler", offset = 26, length = 14 },
    ];

    /// <summary>What months of selling would have left: days that are rolled up, and money to pay out.</summary>
    private const string Earned = """
        with days as (
            select day::date as day,
                   extract(doy from day)::int as number,
                   round(2.6 + 1.4 * sin(extract(doy from day) / 23) + 1.1 * sin(extract(doy from day) * 1.7))::int
                       as orders
              from generate_series(current_date - 200, current_date - 1, interval '1 day') as day),
        items as (
            select days.*, 'channel' as dimension, $2 as item from days
            union all select days.*, 'format', (array['1/24', '2/48', '1/72'])[1 + number % 3] from days
            union all select days.*, 'advertiser', (2000 + number % 12)::text from days
            union all select days.*, 'hour',
                   to_char(extract(isodow from day), 'FM0') || '-' || to_char(9 + (number * number) % 13, 'FM00')
              from days),
        summed as (
            insert into tenant_day
            select $1, dimension, day, item, 'XTR', orders, orders * (1500 + 5 * (number % 90)),
                   orders * (1200 + 4 * (number % 90)), orders * 3600, orders * (9 + number % 5), orders * 7
              from items),
        rolled as (
            insert into roll_up select $1, current_date
            on conflict (tenant_id) do update set until = excluded.until)
        insert into balance values ($1, 'XTR', 'tenant', 48600)
        on conflict (tenant_id, currency, account) do update set amount_minor = excluded.amount_minor
        returning amount_minor
        """;

    private PrivatePostgres? _postgres;
    private Town? _town;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal Town Town => _town ?? throw new InvalidOperationException("Not started yet.");

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("Not started yet.");

    internal Cast Cast { get; private set; } = null!;

    /// <summary>Owner of the channel, and an admin of the platform.</summary>
    internal Person Owner { get; private set; } = null!;

    internal Channel Channel { get; private set; } = null!;

    /// <summary>An order that waits for the owner while this town stands.</summary>
    internal StoredOrder Waiting { get; private set; } = null!;

    /// <summary>An order that is published while others are looked at.</summary>
    internal Task<StoredOrder> Published { get; private set; } = null!;

    /// <summary>What the owner does elsewhere than in the browser.</summary>
    internal Api OwnersProgram { get; private set; } = null!;

    /// <summary>A webhook that is about to be told of a test.</summary>
    internal Guid Webhook { get; } = Guid.CreateVersion7();

    /// <summary>Cookies of the owner's signed-in browser.</summary>
    internal string SignedIn { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Patience.RunIsOver = () => TestContext.Current.CancellationToken;
        _postgres = await PrivatePostgres.Start();
        var town = Town.Build(_postgres, new TownPlan
        {
            ApiHosts = 2,
            Settings = new Dictionary<string, string?>
            {
                ["Admins:TelegramIds:0"] = $"{Cast.First}",

                // All of it is done by one owner, on a fast machine at more than one page a second.
                ["Requests:PerMinute"] = "100000",
            },
        });
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Array.Find(Browsers, File.Exists),
            Args = ["--no-sandbox"],
        });
        _town = await town;
        Cast = new(_town);
        Owner = await Cast.Person("Olga");
        Channel = await Cast.OpenChannel("Кофе и код", Owner, 1500);
        Waiting = (await Order("Grand opening! Coffee & cake <b> at half price", Entities)).Order;
        await Earn();
        OwnersProgram = await Api.SignIn(_town, Owner);
        await Api.Body(
            await OwnersProgram.Put(
                $"webhooks/{Webhook}", new { url = "https://crm.example/lytslot", description = "CRM" }),
            HttpStatusCode.OK);
        await Api.Body(await OwnersProgram.Post($"webhooks/{Webhook}/test"), HttpStatusCode.OK);
        SignedIn = await SignIn(Owner);
        Published = await Publishes("Read me, dear subscribers");
    }

    /// <summary>A paid order that waits for the owner, of an advertiser of its own.</summary>
    internal Task<(Person Advertiser, StoredOrder Order)> Order(string text, params object[] entities) =>
        Order(Booking.FarAway, text, entities);

    /// <summary>An order that was approved and goes out within minutes.</summary>
    internal async Task<StoredOrder> Scheduled(string text)
    {
        var (advertiser, order) = await Order(text);
        await Approve(order);
        return await Town.Books.Order(advertiser.Id, one => one.Status == "scheduled", "scheduled");
    }

    /// <summary>A channel of somebody else, who is signed in: what is done there disturbs nobody.</summary>
    internal async Task<(Channel Channel, string SignedIn)> Shop(string title)
    {
        var owner = await Cast.Person("Oskar");
        return (await Cast.OpenChannel(title, owner), await SignIn(owner));
    }

    private async Task<(Person Advertiser, StoredOrder Order)> Order(
        TimeSpan notBefore, string text, object[]? entities = null)
    {
        var advertiser = await Cast.Person("Anton");
        await advertiser.ChoosesTime(Channel, notBefore);
        await advertiser.Says(text, entities ?? []);
        await advertiser.Taps("price:");
        await advertiser.Pays();
        return (advertiser, await Town.Books.Order(advertiser.Id, order => order.Status == "paid", "paid"));
    }

    /// <summary>Approved by now; the order comes once it was published.</summary>
    private async Task<Task<StoredOrder>> Publishes(string text)
    {
        var (advertiser, order) = await Order(Booking.Unhurried, text);
        await Approve(order);
        return Town.Books.Order(
            advertiser.Id, one => one.Status is "published" or "completed", "published", 3 * Booking.Unhurried);
    }

    private async Task Approve(StoredOrder order) =>
        await Api.Body(await OwnersProgram.Post($"orders/{order.Id}/approve"), HttpStatusCode.OK);

    private Task<long> Earn() =>
        Town.Books.Read<long>("owner", Earned, Waiting.Tenant, FormattableString.Invariant($"{Channel.Id}"));

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_town is not null)
        {
            await _town.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }

    /// <summary>The link opens the bot, which asks; the page goes on by itself.</summary>
    private async Task<string> SignIn(Person person)
    {
        await using var visitor = await Visitor.Open(this, Device.Desktop, "en", ColorScheme.Light, signedIn: false);
        await visitor.Goes("/sign-in");
        var link = await visitor.Page.Locator("a.button.wide").GetAttributeAsync("href");
        await person.Starts(new Uri(link!).Query.Split("start=")[1]);
        await person.Taps("yes");
        await visitor.Page.WaitForURLAsync("**/console");
        return await visitor.Page.Context.StorageStateAsync();
    }
}
