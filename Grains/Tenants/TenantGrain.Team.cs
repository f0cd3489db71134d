using System.Security.Cryptography;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>
/// The tenant's people, around <see cref="TeamRules"/>. A change is stored with whom it concerns and who is to be told;
/// their own record is told at once, and whatever did not get through is run again until it did: by a timer while the
/// grain is in memory, by the sweeper after that.
/// </summary>
internal sealed partial class TenantGrain : ITeamGrain, ITeamWork
{
    private ErrandLane _lane = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _lane = new(
            this,
            () => errands.Run(Key, store.State),
            () => store.State.DueAt,
            () => store.State,
            timings.TryAgain,
            time,
            log);
        _lane.Arm();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _lane.End();
        return Task.CompletedTask;
    }

    public Task<Outcome<TenantView>> Describe(TenantProfile profile) =>
        Manage(by => new TeamCommand.Describe(by, profile));

    public Task<Outcome<TenantView>> SetRole(long user, Role role, Guid command) =>
        Manage(by => new TeamCommand.SetRole(by, user, role, command), user);

    public Task<Outcome<TenantView>> Remove(long user, Guid command) =>
        Manage(by => new TeamCommand.Remove(by, user, command), user);

    public async Task<Outcome<TenantView>> Leave() =>
        Callers.Current.MayWork(TenantRules.NotFound, Key.Tenant, Role.Viewer) is { } refusal
            ? refusal
            : await RunTeam(new TeamCommand.Leave(Person()), Person()) is { } objection
                ? objection
                : TenantRules.View(store.State);

    public async Task<Outcome<InvitationView>> Invite(Guid id, Role role)
    {
        if (Callers.Current.MayWork(TenantRules.NotFound, Key.Tenant, Role.Owner) is { } refusal)
        {
            return refusal;
        }

        var code = new Guid(RandomNumberGenerator.GetBytes(16));
        await bot.Username();
        return await RunTeam(new TeamCommand.Invite(
            Person(), id, code, role, time.GetUtcNow(), timings.Invitation)) is { } objection
                ? objection
                : await View(store.State.Invitations.Single(known => known.Id == id));
    }

    public async Task<Outcome<InvitationView>> Revoke(Guid id) =>
        Callers.Current.MayWork(TenantRules.NotFound, Key.Tenant, Role.Owner) is { } refusal
            ? refusal
            : await RunTeam(new TeamCommand.Revoke(Person(), id, time.GetUtcNow())) is { } objection
                ? objection
                : await View(store.State.Invitations.Single(known => known.Id == id));

    public async Task<Outcome<InvitationList>> Invitations()
    {
        if (Callers.Current.MayWork(TenantRules.NotFound, Key.Tenant, Role.Owner) is { } refusal)
        {
            return refusal;
        }

        if (store.State.Status is TenantStatus.None)
        {
            return TenantRules.NotFound;
        }

        if (TeamRules.RoleOf(store.State, Person()) is not Role.Owner)
        {
            return Callers.RoleTooLow;
        }

        var shown = new List<InvitationView>();
        foreach (var invitation in store.State.Invitations.Reverse())
        {
            shown.Add(await View(invitation));
        }

        return new InvitationList([.. shown]);
    }

    public Task<Outcome<InvitationOffer>> LookAt(Guid code) => Task.FromResult<Outcome<InvitationOffer>>(
        Callers.Current.AsPerson() is null ? Callers.PersonNeeded
        : InvitationRules.Find(store.State, code) is not { } invitation ? TeamRefusals.NoInvitation
        : InvitationRules.Objection(invitation, time.GetUtcNow()) is { } refusal ? refusal
        : InvitationRules.Offer(store.State, invitation));

    public async Task<Outcome<InvitationOffer>> Accept(Guid code, string name) =>
        Callers.Current.AsPerson() is not { } person ? Callers.PersonNeeded
        : await RunTeam(new TeamCommand.Accept(person, code, name, time.GetUtcNow()), person) is { } refusal ? refusal
        : InvitationRules.Offer(store.State, InvitationRules.Find(store.State, code)!);

    public Task<Outcome<TenantMember>> Find(long user)
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult<Outcome<TenantMember>>(
            TeamRules.Member(store.State, user) is { } member ? member : TeamRefusals.NoMember);
    }

    public Task Wake()
    {
        Callers.Current.MustBeSystem();
        _lane.Arm();
        return Task.CompletedTask;
    }

    public Task Knows(long user, int version)
    {
        Callers.Current.MustBeSystem();
        return RunTeam(new TeamCommand.Knows(user, version));
    }

    public Task Told(int number)
    {
        Callers.Current.MustBeSystem();
        return RunTeam(new TeamCommand.Told(number));
    }

    /// <summary>What was done is done, whoever asks again: an owner may have made themselves less than one.</summary>
    private async Task<Outcome<TenantView>> Manage(Func<long, TeamCommand> command, long? concerned = null) =>
        !TeamRules.IsDone(store.State, command(Person()))
        && Callers.Current.MayWork(TenantRules.NotFound, Key.Tenant, Role.Owner) is { } refusal
            ? refusal
            : await RunTeam(command(Person()), concerned) is { } objection
                ? objection
                : TenantRules.View(store.State);

    /// <summary>The Telegram user who calls; 0, who is no member anywhere, for a caller that is none.</summary>
    private static long Person() => Callers.Current.UserId ?? 0;

    /// <summary>Null after a success.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="concerned">Whose own record is to say so before the answer, if it can be reached.</param>
    private async Task<Refusal?> RunTeam(TeamCommand command, long? concerned = null)
    {
        var decision = TeamRules.Decide(store.State, command);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
            return refusal;
        }

        if (decision.Event is { } happened)
        {
            await Commit(happened);
            if (concerned is { } user)
            {
                // So that it counts at once. That it is known is noted by the lane, which says it again.
                await errands.TryLetKnow(Key, store.State, user);
            }

            _lane.Arm();
        }

        return null;
    }

    private async Task Commit(TeamEvent happened)
    {
        var now = time.GetUtcNow();
        var next = TeamRules.Apply(store.State, happened, now);
        var version = store.State.Version + 1;
        await store.Save(this, !TeamRules.IsFact(happened) ? next : next with
        {
            Version = version,
            Events = [Facts.Of(version, happened, now) with { Reason = TeamRules.ReasonOf(happened) }],
        });
        store.State = store.State with { Events = [] };
    }

    private async Task<InvitationView> View(Invitation invitation) => InvitationRules.View(
        invitation, await bot.StartLink(InviteLink.Payload(Key.Tenant, invitation.Code)), time.GetUtcNow());
}
