using System.Security.Claims;
using System.Text.Encodings.Web;
using LytSlot.ApiHost.Callers;
using LytSlot.ServiceDefaults.Cluster;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LytSlot.ApiHost.Logins;

/// <summary>
/// Makes a member of an API key, by what the tenant says of it now: one that was revoked opens nothing at once.
/// </summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder,
    ClusterState cluster,
    IGrainFactory grains)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (ApiKeys.From(Request) is not { } key)
        {
            return AuthenticateResult.Fail("It is spelled like no API key.");
        }

        // And no 401: a program would take a moment without the cluster for the end of its key.
        if (cluster.Reason is { } reason)
        {
            throw new TimeoutException(reason);
        }

        using var host = Caller.Host.Enter();
        var used = await grains.GetGrain<IApiKeysGrain>(new TenantKey(key.Tenant).ToString()).UseKey(key.SecretHash);
        return used.Value is { } pass
            ? AuthenticateResult.Success(new(ToPrincipal(key.Tenant, pass), Scheme.Name))
            : AuthenticateResult.Fail("The API key is not good any more, or never was.");
    }

    private ClaimsPrincipal ToPrincipal(Guid tenant, ApiKeyPass pass)
    {
        var principal = Caller.Member(tenant, pass.User, pass.Role).ToPrincipal(Scheme.Name);
        principal.AddIdentity(new(
        [
            new(Claims.Key, $"{pass.Id}"),
            new(Claims.Scopes, $"{pass.Scopes}"),
        ]));
        return principal;
    }
}
