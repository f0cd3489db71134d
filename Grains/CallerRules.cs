namespace LytSlot.Grains;

/// <summary>Which callers can be true, given where the call comes from.</summary>
internal static class CallerRules
{
    /// <summary>What is wrong with the caller; null when nothing is.</summary>
    /// <param name="caller">Who is said to call.</param>
    /// <param name="source">The grain or client the call comes from; null when unknown.</param>
    public static string? Objection(Caller? caller, GrainId? source) => caller switch
    {
        null => "The call does not say who calls.",
        { Kind: CallerKind.Guest } => null,
        { Kind: CallerKind.Person or CallerKind.Admin } => caller.UserId > 0 ? null : "A person without an id.",
        { Kind: CallerKind.Member } => IsWhole(caller) ? null : "A member without tenant, id or role.",
        { Kind: CallerKind.System } => IsOutside(source) ? "Nobody outside is the system." : null,
        { Kind: CallerKind.Host } => IsGrain(source) ? "A grain does not call as a host." : null,
        _ => "An unknown kind of caller.",
    };

    /// <summary>A client that is not the one inside a silo, through which the silo's own services call.</summary>
    private static bool IsOutside(GrainId? source) =>
        source is { } id && id.IsClient() && !id.Key.ToString()!.StartsWith("hosted-", StringComparison.Ordinal);

    /// <summary>A grain, and no client.</summary>
    public static bool IsGrain(GrainId? source) => source is { } id && !id.IsClient() && !id.IsSystemTarget();

    private static bool IsWhole(Caller member) =>
        member is { Tenant: { } tenant, UserId: > 0, Role: >= Role.Viewer and <= Role.Owner } && tenant != Guid.Empty;
}
