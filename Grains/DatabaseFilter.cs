using Microsoft.Extensions.Logging;

namespace LytSlot.Grains;

/// <summary>
/// Keeps here what the database said of a call. <see cref="ReadableStorage"/> does so of an activation.
/// </summary>
internal sealed partial class DatabaseFilter(ILogger<DatabaseFilter> log) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception failure) when (DatabaseFaults.IsOfTheDatabase(failure))
        {
            LogFailed(log, failure, context.TargetId, context.MethodName);
            throw DatabaseFaults.Told();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} of {Grain} failed in the database")]
    private static partial void LogFailed(ILogger logger, Exception failure, GrainId grain, string method);
}
