using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>The tenant's API keys, around <see cref="ApiKeyRules"/>.</summary>
internal sealed partial class TenantGrain : IApiKeysGrain
{
    public Task<Outcome<ApiKeyView>> MakeKey(Guid id, NewApiKey wanted) =>
        ManageKeys(id, new ApiKeyCommand.Make(Person(), id, wanted, time.GetUtcNow()));

    public Task<Outcome<ApiKeyView>> RevokeKey(Guid id) =>
        ManageKeys(id, new ApiKeyCommand.Revoke(Person(), id, time.GetUtcNow()));

    public Task<Outcome<ApiKeyList>> Keys() => Task.FromResult<Outcome<ApiKeyList>>(
        Callers.Current.MayWork(TenantRules.NotFound, Key.Tenant, Role.Owner) is { } refusal ? refusal
        : store.State.Status is TenantStatus.None ? TenantRules.NotFound
        : TeamRules.RoleOf(store.State, Person()) is not Role.Owner ? Callers.RoleTooLow
        : new ApiKeyList([.. store.State.ApiKeys.Reverse().Select(key => key.View())]));

    public async Task<Outcome<ApiKeyPass>> UseKey(string secretHash)
    {
        Callers.Current.MustBeMachinery();
        var now = time.GetUtcNow();
        return await RunKeys(new ApiKeyCommand.Use(secretHash, now)) is { } refusal ? refusal
            : ApiKeyRules.Pass(store.State, secretHash, now) is { } pass ? pass
            : ApiKeyRules.NotFound;
    }

    private async Task<Outcome<ApiKeyView>> ManageKeys(Guid id, ApiKeyCommand command) =>
        Callers.Current.MayWork(TenantRules.NotFound, Key.Tenant, Role.Owner) is { } refusal ? refusal
        : await RunKeys(command) is { } objection ? objection
        : store.State.ApiKeys.Single(key => key.Id == id).View();

    /// <summary>Null after a success.</summary>
    private async Task<Refusal?> RunKeys(ApiKeyCommand command)
    {
        var decision = ApiKeyRules.Decide(store.State, command);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
        }
        else if (decision.Event is { } happened)
        {
            await Commit(happened);
        }

        return decision.Refusal;
    }

    private async Task Commit(ApiKeyEvent happened)
    {
        var next = ApiKeyRules.Apply(store.State, happened);
        var version = store.State.Version + 1;
        await store.Save(this, !ApiKeyRules.IsFact(happened) ? next : next with
        {
            Version = version,
            Events = [Facts.Of(version, happened, time.GetUtcNow()) with { Reason = ApiKeyRules.ReasonOf(happened) }],
        });
        store.State = store.State with { Events = [] };
    }
}
