using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace LytSlot.Grains;

/// <summary>
/// Keeps here what the database said of a state that can't be read: its grain fails to activate before any filter is
/// asked. Writes are left as they are, for their grains look into what was said (<see cref="StorageFaults"/>).
/// </summary>
internal sealed partial class ReadableStorage(IGrainStorage states, ILogger<ReadableStorage> log) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            await states.ReadStateAsync(stateName, grainId, grainState);
        }
        catch (Exception failure) when (DatabaseFaults.IsOfTheDatabase(failure))
        {
            LogUnread(log, failure, grainId);
            throw DatabaseFaults.Told();
        }
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        states.WriteStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        states.ClearStateAsync(stateName, grainId, grainState);

    [LoggerMessage(Level = LogLevel.Error, Message = "The state of {Grain} can't be read")]
    private static partial void LogUnread(ILogger logger, Exception failure, GrainId grain);
}
