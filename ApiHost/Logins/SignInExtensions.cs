using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Console;
using LytSlot.ServiceDefaults.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace LytSlot.ApiHost.Logins;

/// <summary>
/// Two ways to be known, with one kind of token: programs send it in the header, browsers keep theirs in a cookie that
/// is good for pages only. So no page of others can make a browser call the API.
/// </summary>
internal static class SignInExtensions
{
    /// <summary>Name of the cookie of signed-in browsers.</summary>
    public const string Cookie = "lytslot";

    /// <summary>Scheme of programs.</summary>
    public const string ApiScheme = "Bearer";

    /// <summary>Scheme of browsers.</summary>
    public const string PagesScheme = "Cookie";

    /// <summary>Pages of the console ask for the cookie, everything else for the header.</summary>
    private const string EitherScheme = "Either";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSettings<AuthSettings>(AuthSettings.Section);
        services.AddSingleton<Tokens>();

        // Asked for by the framework and used by nothing here: no key files in somebody's home.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments(ConsolePaths.Overview) ? PagesScheme : ApiScheme)
            .AddJwtBearer(ApiScheme, _ => { })
            .AddJwtBearer(PagesScheme, options => options.Events = new() { OnMessageReceived = TakeCookie });
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>>(provider =>
            new TokenDemands(provider.GetRequiredService<Tokens>()));
        services.AddAuthorizationBuilder().AddPolicy(ApiPolicy.Name, policy => policy
            .AddAuthenticationSchemes(ApiScheme)
            .RequireAuthenticatedUser());
        return services;
    }

    private static Task TakeCookie(MessageReceivedContext context)
    {
        context.Token = context.Request.Cookies[Cookie];
        if (string.IsNullOrEmpty(context.Token))
        {
            context.NoResult();
        }

        return Task.CompletedTask;
    }
}
