using LytSlot.Grains.Marking;
using LytSlot.Marking;
using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>The life of a tenant: what is asked, what happens, what becomes of it.</summary>
internal static class TenantRules
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "tenant.not_found", "There is no such tenant.");

    /// <summary>The answer to those who want to book.</summary>
    public static readonly Refusal Suspended =
        new(RefusalKind.Conflict, "tenant.suspended", "The platform has stopped this tenant: nothing can be booked.");

    private const int LongestName = 64;

    private const int LongestReason = 500;

    /// <summary>The whole price, in hundredths of a percent.</summary>
    private const int Whole = 10_000;

    private static readonly Refusal Exists =
        new(RefusalKind.Conflict, "tenant.exists", "This id belongs to another tenant.");

    private static readonly Refusal BadName =
        new(RefusalKind.Invalid, "tenant.bad_name", "A name has 1 to 64 characters that can be printed.");

    private static readonly Refusal BadLanguage =
        new(RefusalKind.Invalid, "tenant.bad_language", "The language is ru or en.");

    private static readonly Refusal BadTimeZone =
        new(RefusalKind.Invalid, "tenant.bad_time_zone", "The time zone is a name of the IANA database.");

    private static readonly Refusal BadFee =
        new(RefusalKind.Invalid, "tenant.bad_fee", "The fee is 0 to 10,000 hundredths of a percent.");

    private static readonly Refusal BadPlan =
        new(RefusalKind.Invalid, "tenant.bad_plan", "There is no such plan.");

    private static readonly Refusal BadReason =
        new(RefusalKind.Invalid, "tenant.bad_reason", "A reason has up to 500 characters that can be printed.");

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

            (_, TenantCommand.SetFee { BasisPoints: < 0 or > Whole }) => BadFee,
            (_, TenantCommand.SetFee c) when c.BasisPoints == tenant.FeeBasisPoints => Decision.Unchanged,
            (_, TenantCommand.SetFee c) => new TenantEvent.FeeSet(tenant.FeeBasisPoints, c.BasisPoints),

            (_, TenantCommand.SetPlan { Plan: not (Plan.Free or Plan.Pro) }) => BadPlan,
            (_, TenantCommand.SetPlan c) when c.Plan == tenant.Plan => Decision.Unchanged,
            (_, TenantCommand.SetPlan c) => new TenantEvent.PlanSet(tenant.Plan, c.Plan),

            (_, TenantCommand.Suspend { Reason: { } reason }) when !CleanText.Fits(reason, 0, LongestReason) =>
                BadReason,
            (TenantStatus.Suspended, TenantCommand.Suspend) => Decision.Unchanged,
            (_, TenantCommand.Suspend c) => new TenantEvent.Suspended(c.Reason),
            (TenantStatus.Suspended, TenantCommand.Resume) => new TenantEvent.Resumed(),
            (_, TenantCommand.Resume) => Decision.Unchanged,

            (_, TenantCommand.SetMarking c) when c.Policy == tenant.Marking => Decision.Unchanged,
            (_, TenantCommand.SetMarking c) => c.Policy is MarkingPolicy.None || !Enum.IsDefined(c.Policy)
                ? MarkRules.BadPolicy
                : new TenantEvent.MarkingSet(c.Policy),

            (_, TenantCommand.SetRefunds c) when RefundSteps.Objection(c.Steps) is { } objection => objection,
            (_, TenantCommand.SetRefunds c) when c.Steps.SequenceEqual(tenant.Refunds) => Decision.Unchanged,
            (_, TenantCommand.SetRefunds c) => new TenantEvent.RefundsSet(c.Steps),

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
        TenantEvent.RefundsSet e => tenant with { Refunds = e.Steps },
        TenantEvent.ChannelAdded e => tenant with { Channels = tenant.Channels.Add(e.Channel) },
        TenantEvent.FeeSet e => tenant with { FeeBasisPoints = e.BasisPoints },
        TenantEvent.PlanSet e => tenant with { Plan = e.Plan },
        TenantEvent.Suspended => tenant with { Status = TenantStatus.Suspended },
        TenantEvent.Resumed => tenant with { Status = TenantStatus.Active },
        TenantEvent.MarkingSet e => tenant with { Marking = e.Policy },
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
        {
            Plan = tenant.Plan,
            Marking = tenant.Marking,
            Refunds = tenant.Refunds,
        }
        : NotFound;

    /// <summary>What bookings copy of the tenant.</summary>
    public static TenantTerms Terms(TenantState tenant) =>
        new(tenant.FeeBasisPoints, tenant.Status is TenantStatus.Suspended)
        {
            Version = tenant.Version,
            Marking = tenant.Marking,
            Refunds = tenant.Refunds,
        };

    /// <summary>What a change was, in words for the record; null when its name says all.</summary>
    public static string? ReasonOf(TenantEvent happened) => happened switch
    {
        TenantEvent.FeeSet e => FormattableString.Invariant($"{e.Before} to {e.BasisPoints} basis points"),
        TenantEvent.PlanSet e => $"{e.Before} to {e.Plan}".ToLowerInvariant(),
        TenantEvent.Suspended e => e.Reason,
        TenantEvent.MarkingSet e => e.Policy.ToString().ToLowerInvariant(),
        _ => null,
    };

    /// <summary>Why a tenant can't be called so or speak so; null when it can.</summary>
    public static Refusal? Objection(string name, string language, string timeZone) =>
        !CleanText.Fits(name, 1, LongestName) ? BadName
        : !Languages.Has(language) ? BadLanguage
        : !IsZone(timeZone) ? BadTimeZone
        : null;

    private static Decision<TenantEvent> Create(TenantCommand.Create wanted)
    {
        var (name, language, timeZone) = wanted.Wish;
        return Objection(name, language, timeZone) is { } refusal
            ? refusal
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
