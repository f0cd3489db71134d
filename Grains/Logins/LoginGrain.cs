using LytSlot.Grains.Conversations;
using LytSlot.Logins;
using LytSlot.Users;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Logins;

/// <summary>Shell around <see cref="LoginRules"/>: loads, decides, stores, answers.</summary>
[GrainType("login")]
internal sealed partial class LoginGrain(
    [PersistentState("login")] IPersistentState<LoginState> store,
    IBotIdentity bot,
    Timings timings,
    TimeProvider time,
    ILogger<LoginGrain> log) : Grain, ILoginGrain
{
    private LoginKey Key => LoginKey.Parse(this.GetPrimaryKeyString());

    public async Task<Outcome<LoginTicket>> Begin(string secretHash)
    {
        var link = await bot.StartLink($"login_{Key.Code:N}");
        var refusal = await Run(new LoginCommand.Begin(secretHash, timings.SignIn, time.GetUtcNow()));
        return refusal is null ? new LoginTicket(Key, link, store.State.ExpiresAt) : refusal;
    }

    public Task<Outcome<LoginView>> Read() => Task.FromResult(View());

    public async Task<Outcome<LoginView>> Confirm()
    {
        var refusal = Callers.Current.AsPerson() is { } person
            ? await Run(new LoginCommand.Confirm(person, time.GetUtcNow()))
            : Callers.PersonNeeded;
        return refusal is null ? View() : refusal;
    }

    public async Task<Outcome<SignedIn>> Redeem(string secret, Guid? tenant, SessionKind kind, string? device)
    {
        var redeem = new LoginCommand.Redeem(secret, time.GetUtcNow());
        if (LoginRules.Decide(store.State, redeem).Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
            return refusal;
        }

        // The session first: a sign-in must not be used up by a failure to open it, and a repeat opens the same.
        var opened = await OpenSession(store.State.UserId!.Value, tenant, kind, device);
        return opened.Value is not { } at ? opened.Refusal!
            : await Run(redeem) is { } late ? late
            : new SignedIn(at.User, at.Session);
    }

    private async Task<Refusal?> Run(LoginCommand command)
    {
        var decision = LoginRules.Decide(store.State, command);
        if (decision.Event is { } happened)
        {
            var version = store.State.Version + 1;
            await store.Save(this, LoginRules.Apply(store.State, happened) with
            {
                Version = version,
                Events = [Facts.Of(version, happened, command.At)],
            });
            store.State = store.State with { Events = [] };
        }
        else if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
        }

        return decision.Refusal;
    }

    private async Task<Outcome<SessionUser>> OpenSession(
        long person, Guid? tenant, SessionKind kind, string? device)
    {
        using var caller = Caller.System.Enter();
        var user = GrainFactory.GetGrain<IUserGrain>(new UserKey(person).ToString());
        var known = await user.Read();
        return tenant is not null && known.Memberships.All(place => place.Tenant != tenant)
            ? Tenants.TenantRules.NotFound
            : await user.OpenSession(
                Key.Code, tenant ?? (known.Acting() ?? known.Memberships.FirstOrDefault())?.Tenant, kind, device);
    }

    private Outcome<LoginView> View() => LoginRules.View(store.State, time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Information, Message = "Sign-in {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, LoginKey key, string code);
}
