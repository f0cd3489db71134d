using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Console;
using LytSlot.ServiceDefaults.Cluster;
using LytSlot.ServiceDefaults.Settings;
using LytSlot.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace LytSlot.ApiHost.Logins;

/// <summary>
/// Three ways to be known. Programs send a token or an API key in the header, browsers keep a token in a cookie that is
/// good for pages only. So no page of others can make a browser call the API.
/// </summary>
internal static class SignInExtensions
{
    /// <summary>Name of the cookie of signed-in browsers.</summary>
    public const string Cookie = "lytslot";

    /// <summary>Scheme of programs with a token.</summary>
    public const string ApiScheme = "Bearer";

    /// <summary>Scheme of browsers.</summary>
    public const string PagesScheme = "Cookie";

    /// <summary>Pages of the console ask for the cookie, everything else for the header.</summary>
    private const string EitherScheme = "Either";

    private const string KeyScheme = "Key";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSettings<AuthSettings>(AuthSettings.Section);
        services.AddSingleton<Tokens>();
        services.AddSingleton<SignInWatch>();

        // Asked for by the framework and used by nothing here: no key files in somebody's home.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments(ConsolePaths.Overview) ? PagesScheme
                : ApiKeys.IsIn(context.Request) ? KeyScheme
                : ApiScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(KeyScheme, null)
            .AddJwtBearer(ApiScheme, _ => { })
            .AddJwtBearer(PagesScheme, options => options.Events = new()
            {
                OnMessageReceived = TakeCookie,
                OnTokenValidated = IsStillSignedIn,
            });
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>>(provider =>
            new TokenDemands(provider.GetRequiredService<Tokens>()));
        services.AddAuthorizationBuilder().AddPolicy(ApiPolicy.Name, policy => policy
            .AddAuthenticationSchemes(EitherScheme)
            .RequireAuthenticatedUser());
        return services;
    }

    /// <summary>Whether nobody can say now if the browser is signed in: the cluster is away.</summary>
    public static bool IsUnknown(this AuthenticateResult known) => known.Failure is TimeoutException;

    private static Task TakeCookie(MessageReceivedContext context)
    {
        context.Token = context.Request.Cookies[Cookie];
        if (string.IsNullOrEmpty(context.Token))
        {
            context.NoResult();
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// A browser is signed in as long as its session, and as what the person is now: what was ended or changed
    /// elsewhere shows here at once.
    /// </summary>
    private static async Task IsStillSignedIn(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal?.Id() is not { } person || context.Principal.SessionId() is not { } session)
        {
            context.Fail("It is of no session.");
        }
        else if (services.GetRequiredService<ClusterState>().Reason is { } reason)
        {
            context.Fail(new TimeoutException(reason));
        }
        else if (await Used(services.GetRequiredService<IGrainFactory>(), person, session) is { } caller)
        {
            context.Principal = caller.ToPrincipal(PagesScheme, session);
        }
        else
        {
            context.Fail("The session has ended, or the person has left the tenant it was for.");
        }
    }

    private static async Task<Caller?> Used(IGrainFactory grains, long person, Guid session)
    {
        using var host = Caller.Host.Enter();
        var used = await grains.GetGrain<IUserGrain>(new UserKey(person).ToString()).UseSession(session);
        return used.Value is { } at ? SignIns.CallerOf(at.User, at.Session.Tenant).Value : null;
    }
}
