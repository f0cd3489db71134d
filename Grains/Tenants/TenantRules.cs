using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>The life of a tenant: what is asked, what happens, what becomes of it.</summary>
internal static class TenantRules
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "tenant.not_found", "There is no such tenant.");

    private const int LongestName = 64;

    private static readonly Refusal Exists =
        new(RefusalKind.Conflict, "tenant.exists", "This id belongs to another tenant.");

    private static readonly Refusal BadName =
        new(RefusalKind.Invalid, "tenant.bad_name", "A name has 1 to 64 characters that can be printed.");

    private static readonly Refusal BadLanguage =
        new(RefusalKind.Invalid, "tenant.bad_language", "The language is ru or en.");

    private static readonly Refusal BadTimeZone =
        new(RefusalKind.Invalid, "tenant.bad_time_zone", "The time zone is a name of the IANA database.");

    private static readonly Refusal PlanLimit =
        new(RefusalKind.Conflict, "channel.plan_limit", "The tenant's plan has no room for another channel.");

    public static Decision<TenantEvent> Decide(TenantState tenant, TenantCommand command) =>
        (tenant.Status, command) switch
        {
            (TenantStatus.None, TenantCommand.Create c) => Create(c),
            (_, TenantCommand.Create c) when IsOwner(tenant, c.Owner) => Decision.Unchanged,
            (_, TenantCommand.Create) => Exists,

            (TenantStatus.None, _) => NotFound,
            (_, TenantCommand.AddChannel c) when tenant.Channels.Contains(c.Channel) => Decision.Unchanged,
            (_, TenantCommand.AddChannel) when tenant.Channels.Length >= MostChannels(tenant.Plan) => PlanLimit,
            (_, TenantCommand.AddChannel c) => new TenantEvent.ChannelAdded(c.Channel),

            _ => throw new InvalidOperationException($"No rule decides {command.GetType().Name}."),
        };

    public static TenantState Apply(TenantState tenant, TenantEvent happened) => happened switch
    {
        TenantEvent.Created e => tenant with
        {
            Status = TenantStatus.Active,
            TenantId = e.Tenant,
            Name = e.Name,
            Language = e.Language,
            TimeZone = e.TimeZone,
            Members = [e.Owner],
        },
        TenantEvent.ChannelAdded e => tenant with { Channels = tenant.Channels.Add(e.Channel) },
        _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
    };

    public static Outcome<TenantView> View(TenantState tenant) => tenant is { TenantId: { } id }
        ? new TenantView(
            id,
            tenant.Name,
            tenant.Language,
            tenant.TimeZone,
            tenant.Members,
            tenant.FeeBasisPoints,
            tenant.Status == TenantStatus.Suspended,
            tenant.Channels)
        : NotFound;

    private static Decision<TenantEvent> Create(TenantCommand.Create wanted)
    {
        var (name, language, timeZone) = wanted.Wish;
        return !CleanText.Fits(name, 1, LongestName) ? BadName
            : !Languages.Has(language) ? BadLanguage
            : !IsZone(timeZone) ? BadTimeZone
            : new TenantEvent.Created(
                wanted.Tenant,
                name.Trim(),
                language,
                timeZone,
                new TenantMember(wanted.Owner, Role.Owner, CleanText.Tidy(wanted.OwnerName, LongestName)));
    }

    private static bool IsOwner(TenantState tenant, long person) =>
        tenant.Members.Any(member => member.UserId == person && member.Role == Role.Owner);

    private static bool IsZone(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    private static int MostChannels(Plan plan) => plan switch
    {
        Plan.None => 0,
        Plan.Free => 1,
        Plan.Pro => 50,
    };
}
