using LytSlot.ApiHost.Callers;
using LytSlot.Tenants;
using LytSlot.Users;

namespace LytSlot.ApiHost.Logins;

/// <summary>
/// Whether what a request was let in by is good still, for answers that last longer than the look at the door: its
/// session goes on, its API key was not revoked, and the person is a member of the tenant.
/// </summary>
internal sealed class SignInWatch(IGrainFactory grains)
{
    /// <summary>The question, to be asked as often as wanted. A token of no session is good until its end.</summary>
    public Func<Task<bool>> Of(HttpContext context)
    {
        var user = context.User;
        if (user.KeyId() is not null && ApiKeys.From(context.Request) is { } key)
        {
            return () => IsGood(key.Tenant, key.SecretHash);
        }

        return user.SessionId() is { } session && user.ToCaller() is { UserId: { } person, Tenant: var tenant }
            ? () => IsSignedIn(person, session, tenant)
            : () => Task.FromResult(true);
    }

    private async Task<bool> IsGood(Guid tenant, string secretHash)
    {
        using var host = Caller.Host.Enter();
        return (await grains.GetGrain<IApiKeysGrain>(new TenantKey(tenant).ToString()).UseKey(secretHash)).Succeeded;
    }

    private async Task<bool> IsSignedIn(long person, Guid session, Guid? tenant)
    {
        using var themselves = Caller.Person(person).Enter();
        var user = grains.GetGrain<IUserGrain>(new UserKey(person).ToString());
        return (await user.Sessions()).Any(open => open.Id == session)
            && (tenant is null || (await user.Read()).Memberships.Any(place => place.Tenant == tenant));
    }
}
