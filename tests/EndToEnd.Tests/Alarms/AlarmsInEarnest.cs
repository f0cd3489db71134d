using System.Net;
using LytSlot.EndToEnd.Tests.Faults;
using LytSlot.Testing;
using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Alarms;

/// <summary>
/// What wakes somebody at night, with a real Prometheus: it fires, ends by itself when the trouble is over, hosts need
/// no restart, and no order is lost. On demand: alerts wait for minutes by intention.
/// </summary>
public sealed class AlarmsInEarnest : IAsyncLifetime
{
    private static readonly TimeSpan Refusal = TimeSpan.FromMinutes(5);

    private PrivatePostgres? _postgres;
    private Town? _town;
    private Watch? _watch;

    private Town Town => _town ?? throw new InvalidOperationException("Not started yet.");

    private Watch Watch => _watch ?? throw new InvalidOperationException("Not started yet.");

    private PrivatePostgres Postgres => _postgres ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync()
    {
        _postgres = await PrivatePostgres.StartDurable();
        _town = await Town.Build(_postgres, new TownPlan { Silos = 2, Migrates = false });
        _watch = await Watch.Over(_town, _postgres.Superuser);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in new IAsyncDisposable?[] { _watch, _town, _postgres })
        {
            await (one?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    [Fact(Explicit = true)]
    public async Task Trouble_is_told_ends_and_costs_no_order()
    {
        try
        {
            await DatabaseIsAway();
            await SilosAreKilled();
            await TelegramRefuses();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{Town.Report()}", failure);
        }
    }

    private async Task DatabaseIsAway()
    {
        var deals = await Scheduled("database", 3);
        await Postgres.Stop();
        await Watch.Fires("DatabaseAway");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Readiness());

        await Postgres.StartAgain();
        await Watch.Clears("DatabaseAway");
        await Task.WhenAll(Town.Hosts.Select(Town.Ready));
        await AreOver(deals);
    }

    private async Task SilosAreKilled()
    {
        var deals = await Scheduled("silo", 2);
        await Town.Silos[1].Kill();
        await Watch.Fires("SiloLost");
        Town.Silos[1].Start();
        await Watch.Clears("SiloLost");
        await AreOver(deals);

        var later = await Scheduled("silos", 3);
        await Task.WhenAll(Town.Silos.Select(silo => silo.Kill()));
        await Watch.Fires("AllSilosLost");
        foreach (var silo in Town.Silos)
        {
            silo.Start();
        }

        await Watch.Clears("AllSilosLost");
        await Task.WhenAll(Town.Hosts.Select(Town.Ready));
        await AreOver(later);
    }

    private async Task TelegramRefuses()
    {
        var deals = await Scheduled("telegram", 6);
        var begun = Moments.Now;
        foreach (var deal in deals)
        {
            await deal.Suffers(
                new { kind = "refuse", code = 502, text = "Bad Gateway", method = "sendMessage", times = 9_999 });
        }

        await Watch.Fires("PublicationsLate");
        await Moments.Until(begun + Refusal);
        await Town.Telegram.ReleaseUpdates();
        await Watch.Clears("PublicationsLate");
        await AreOver(deals);
    }

    /// <summary>Deals in channels of their own, their slots a minute apart.</summary>
    private async Task<IReadOnlyList<Deal>> Scheduled(string name, int count)
    {
        var deals = await Task.WhenAll(
            Enumerable.Range(1, count).Select(number => Deal.Open(Town, $"{name} {number}")));
        var first = await deals[0].FirstSlot();
        await Task.WhenAll(deals.Select((deal, number) => deal.IsScheduled(first + TimeSpan.FromMinutes(number))));
        return deals;
    }

    /// <summary>Each was carried out, or came to nothing with all money back; none hangs or came twice.</summary>
    private static async Task AreOver(IEnumerable<Deal> deals)
    {
        foreach (var deal in deals)
        {
            var order = await deal.Town.Books.Order(
                deal.Advertiser.Id, order => order.IsSettled, "settled", Verdict.WholeLife);
            var posts = await deal.Posts();
            if (order.Status == "completed")
            {
                Assert.Single(posts);
                await deal.IsEarned(order);
            }
            else
            {
                Assert.Empty(posts);
                await deal.GivesBack("failed");
            }
        }
    }

    private async Task<HttpStatusCode> Readiness()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(Town.ApiHost.Readiness, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
