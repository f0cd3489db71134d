using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace LytSlot.ApiHost.Logins;

/// <summary>Checks of both schemes; they differ in the audience.</summary>
internal sealed class TokenDemands(Tokens tokens) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(string? name, JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters =
            tokens.Demands(name == SignInExtensions.PagesScheme ? Tokens.ForPages : Tokens.ForApi);
    }

    public void Configure(JwtBearerOptions options) => Configure(SignInExtensions.ApiScheme, options);
}
