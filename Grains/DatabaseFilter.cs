using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains;

/// <summary>
/// What the database says stays here: its exceptions have no codec, so a host would be told of that instead, and their
/// words are none of its business. A host hears what it hears of a cluster that does not answer: a matter of time.
/// </summary>
/// <remarks>
/// A grain whose state can't be read fails before any filter is asked: of that a host still hears that there is no
/// codec.
/// </remarks>
internal sealed partial class DatabaseFilter(ILogger<DatabaseFilter> log) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception failure) when (IsOfTheDatabase(failure))
        {
            LogFailed(log, failure, context.TargetId, context.MethodName);
            throw new OrleansException("The database does not answer as it should; the log of the silo says more.");
        }
    }

    /// <summary>Itself, or within what Orleans makes of a write that failed.</summary>
    private static bool IsOfTheDatabase(Exception? failure) =>
        failure is not null && (failure is DbException || IsOfTheDatabase(failure.InnerException));

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} of {Grain} failed in the database")]
    private static partial void LogFailed(ILogger logger, Exception failure, GrainId grain, string method);
}
