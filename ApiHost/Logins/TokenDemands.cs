using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace LytSlot.ApiHost.Logins;

/// <summary>Checks of both schemes; they differ in the audience.</summary>
internal sealed class TokenDemands(Tokens tokens) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(string? name, JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.Events ??= new();
        options.Events.OnForbidden = Hide;
        options.TokenValidationParameters =
            tokens.Demands(name == SignInExtensions.PagesScheme ? Tokens.ForPages : Tokens.ForApi);
    }

    public void Configure(JwtBearerOptions options) => Configure(SignInExtensions.ApiScheme, options);

    /// <summary>What somebody may not see does not exist for them.</summary>
    private static Task Hide(ForbiddenContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
