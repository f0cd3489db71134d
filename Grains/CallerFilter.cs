using System.Reflection;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains;

/// <summary>
/// Stands before every call of our own interfaces: nobody calls without saying who they are, and nobody outside calls
/// as the cluster itself. A host that tries is broken or hostile, so it gets an exception and no refusal.
/// </summary>
/// <remarks>
/// The caller is only what a client says: a silo must not be reachable by others than our own hosts.
/// </remarks>
internal sealed partial class CallerFilter(ILogger<CallerFilter> log) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (IsOurs(context.InterfaceMethod)
            && CallerRules.Objection(Caller.Current, context.SourceId) is { } objection)
        {
            LogRefused(log, context.TargetId, context.MethodName, context.SourceId, objection);
            throw new UnauthorizedAccessException(objection);
        }

        // An attempt is of the one call that a host makes, and not of what follows from it.
        if (Attempt.Current is not null && CallerRules.IsGrain(context.SourceId))
        {
            Attempt.Current = null;
        }

        return context.Invoke();
    }

    private static bool IsOurs(MethodInfo method) =>
        method.DeclaringType?.Assembly is { } home
        && (home == typeof(Caller).Assembly || home == typeof(CallerFilter).Assembly);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} of {Grain} refused to {Source}: {Objection}")]
    private static partial void LogRefused(
        ILogger logger, GrainId grain, string method, GrainId? source, string objection);
}
