using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Users;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Users;

/// <summary>Shell around <see cref="UserRules"/>: loads, decides, stores, answers.</summary>
[GrainType("user")]
internal sealed partial class UserGrain(
    [PersistentState("user")] IPersistentState<UserState> store,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<UserGrain> log) : Grain, IUserGrain
{
    // Orders that were let in, as far as is known still held.
    private readonly HashSet<OrderKey> _holds = [];

    private UserKey Key => UserKey.Parse(this.GetPrimaryKeyString());

    public Task<UserView> Read()
    {
        if (Callers.Current.UserId != Key.User)
        {
            Callers.Current.MustBeSystem();
        }

        return Task.FromResult(View());
    }

    public async Task<Outcome<UserView>> Speak(string language) => Callers.Current.IsPerson(Key.User)
        ? await Run(new UserCommand.Speak(language))
        : Callers.PersonNeeded;

    public async Task<Outcome<UserView>> RememberMarking(MarkingData data) => Callers.Current.IsPerson(Key.User)
        ? await Run(new UserCommand.RememberMarking(data))
        : Callers.PersonNeeded;

    public async Task<Outcome<UserView>> Forget() => Callers.Current.IsPerson(Key.User)
        ? await Run(new UserCommand.Forget())
        : Callers.PersonNeeded;

    public async Task<Outcome<UserView>> MayHold(OrderKey order)
    {
        if (!Callers.Current.IsPerson(Key.User))
        {
            return Callers.PersonNeeded;
        }

        if (_holds.Count >= UserRules.MostHolds && !_holds.Contains(order))
        {
            await DropWhatIsNotHeld();
        }

        if (_holds.Contains(order))
        {
            return View();
        }

        if (_holds.Count >= UserRules.MostHolds)
        {
            LogRefused(log, Key, UserRules.TooManyHolds.Code);
            return UserRules.TooManyHolds;
        }

        _holds.Add(order);
        return View();
    }

    public async Task<Outcome<UserView>> ActFor(Guid tenant) => Callers.Current.IsPerson(Key.User)
        ? await Run(new UserCommand.ActFor(tenant))
        : Callers.PersonNeeded;

    public async Task<Outcome<UserView>> WaitIn(long channel) => Callers.Current.IsPerson(Key.User)
        ? await Run(new UserCommand.WaitIn(channel))
        : Callers.PersonNeeded;

    public async Task<Outcome<UserView>> WaitNoMore(ImmutableArray<long> channels) => Callers.Current.IsPerson(Key.User)
        ? await Run(new UserCommand.WaitNoMore(channels))
        : Callers.PersonNeeded;

    public Task<Outcome<UserView>> Joined(Membership membership)
    {
        Callers.Current.MustBeSystem();
        return Run(new UserCommand.Join(membership));
    }

    private async Task DropWhatIsNotHeld()
    {
        using var caller = Caller.System.Enter();
        foreach (var order in _holds.ToList())
        {
            var read = await grains.GetGrain<IOrderGrain>(order.ToString()).Read();
            if (read.Value is not { Status: OrderStatus.Held })
            {
                _holds.Remove(order);
            }
        }
    }

    private async Task<Outcome<UserView>> Run(UserCommand command)
    {
        var decision = UserRules.Decide(store.State, command);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
            return refusal;
        }

        if (decision.Event is { } happened)
        {
            await Commit(happened);
            if (happened is UserEvent.SessionTokenReused reused)
            {
                LogReused(log, Key, reused.Session);
            }
        }

        return View();
    }

    private async Task Commit(UserEvent happened)
    {
        var isFact = happened is not (UserEvent.SessionRefreshed or UserEvent.SessionUsed);
        var version = store.State.Version + (isFact ? 1 : 0);
        await store.Save(this, UserRules.Apply(store.State, happened) with
        {
            UserId = Key.User,
            Version = version,
            Events = isFact ? [Facts.Of(version, happened, time.GetUtcNow())] : [],
        });
        store.State = store.State with { Events = [] };
    }

    private UserView View() => UserRules.View(store.State, Key.User);

    [LoggerMessage(Level = LogLevel.Information, Message = "User {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, UserKey key, string code);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A refresh token of user {Key} came back that had made way for another: session {Session} has ended")]
    private static partial void LogReused(ILogger logger, UserKey key, Guid session);
}
