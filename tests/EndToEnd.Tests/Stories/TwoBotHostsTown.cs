using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>A town in which a second bot host stands ready to poll.</summary>
public sealed class TwoBotHostsTown(SharedTown shared) : IAsyncLifetime
{
    private Town? _town;

    internal Town Town => _town ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync() =>
        _town = await Town.Build(shared.Postgres, new TownPlan { BotHosts = 2, Migrates = false });

    public async ValueTask DisposeAsync()
    {
        if (_town is not null)
        {
            await _town.DisposeAsync();
        }
    }
}
