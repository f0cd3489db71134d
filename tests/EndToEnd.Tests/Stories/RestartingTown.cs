using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>A town of its own for stories that stop and kill its processes.</summary>
public sealed class RestartingTown(SharedTown shared) : IAsyncLifetime
{
    private Town? _town;

    internal Town Town => _town ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync() =>
        _town = await Town.Build(shared.Postgres, new TownPlan { Migrates = false });

    public async ValueTask DisposeAsync()
    {
        if (_town is not null)
        {
            await _town.DisposeAsync();
        }
    }
}
