using System.Text.Json;

namespace LytSlot.PaymentStandIn.State;

/// <summary>What both providers know. One change at a time, kept in the file before anybody hears of it.</summary>
internal sealed class World
{
    private readonly Lock _changing = new();
    private readonly string? _file;
    private readonly TimeProvider _time;
    private readonly Ledger _ledger;

    public World(StandInSettings settings, TimeProvider time)
    {
        _file = settings.Data;
        _time = time;
        _ledger = _file is not null && File.Exists(_file)
            ? JsonSerializer.Deserialize<Ledger>(File.ReadAllText(_file)) ?? new()
            : new();
    }

    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Reads, with pages whose time is over shown so.</summary>
    public T Read<T>(Func<Ledger, T> read)
    {
        lock (_changing)
        {
            for (var i = 0; i < _ledger.Pages.Count; i++)
            {
                if (_ledger.Pages[i] is { Status: PageStatus.Open } open && open.ExpiresAt <= Now)
                {
                    _ledger.Pages[i] = open with { Status = PageStatus.Expired };
                }
            }

            return read(_ledger);
        }
    }

    public T Change<T>(Func<Ledger, T> change)
    {
        lock (_changing)
        {
            var result = Read(change);
            if (_file is not null)
            {
                File.WriteAllText(_file + ".new", JsonSerializer.Serialize(_ledger));
                File.Move(_file + ".new", _file, overwrite: true);
            }

            return result;
        }
    }

    public Page? Page(string id) => Read(ledger => ledger.Pages.Find(page => page.Id == id));

    public Page? PageOf(string charge) =>
        Read(ledger => ledger.Pages.Find(page => page.Charge == charge && page.Status == PageStatus.Paid));

    /// <summary>What is left of a charge.</summary>
    public long Left(Page page) => Read(ledger => page.AmountMinor
        - ledger.Refunds.Where(refund => refund.Charge == page.Charge && !refund.HasFailed)
            .Sum(refund => refund.AmountMinor));

    /// <summary>Puts a page's next state in its place; null when it is not open any more.</summary>
    public Page? End(string id, PageStatus status) => Change(ledger =>
    {
        var at = ledger.Pages.FindIndex(page => page.Id == id && page.Status == PageStatus.Open);
        return at < 0 ? null : ledger.Pages[at] = ledger.Pages[at] with
        {
            Status = status,
            PaidAt = status == PageStatus.Paid ? Now : null,
        };
    });
}
