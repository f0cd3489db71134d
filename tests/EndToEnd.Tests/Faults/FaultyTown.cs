using LytSlot.Testing;
using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>
/// A town of its own in which something happens once, while several deals are under way; the tests look at one deal
/// each.
/// </summary>
public abstract class FaultyTown(SharedTown shared) : IAsyncLifetime
{
    private Town? _town;

    internal Town Town => _town ?? throw new InvalidOperationException("Not started yet.");

    private protected virtual TownPlan Plan { get; } = new() { ApiHosts = 0 };

    public async ValueTask InitializeAsync()
    {
        _town = await Town.Build(await Postgres(shared), Plan with { Migrates = false });
        try
        {
            await Happen();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{Town.Report()}", failure);
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_town is not null)
        {
            await _town.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected virtual Task<PrivatePostgres> Postgres(SharedTown shared) => Task.FromResult(shared.Postgres);

    private protected abstract Task Happen();

    private protected Task<Deal[]> Open(params IReadOnlyList<string> texts) =>
        Task.WhenAll(texts.Select(text => Deal.Open(Town, text)));
}
