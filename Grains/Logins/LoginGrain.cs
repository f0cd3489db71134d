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

    public async Task<Outcome<SignedIn>> Redeem(string secret)
    {
        // Read first: a sign-in must not be used up by a failure to read the person.
        var user = store.State.UserId is { } id ? await ReadUser(id) : null;
        var refusal = await Run(new LoginCommand.Redeem(secret, time.GetUtcNow()));
        return refusal is null && user is not null ? new SignedIn(user) : refusal ?? LoginRules.NotFound;
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

    private async Task<UserView> ReadUser(long person)
    {
        using (Caller.System.Enter())
        {
            return await GrainFactory.GetGrain<IUserGrain>(new UserKey(person).ToString()).Read();
        }
    }

    private Outcome<LoginView> View() => LoginRules.View(store.State, time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Information, Message = "Sign-in {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, LoginKey key, string code);
}
