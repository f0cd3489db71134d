using LytSlot.ApiHost.Requests;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace LytSlot.ApiHost.Documents;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>, and for people at <c>/docs</c>.</summary>
internal static class DocumentExtensions
{
    /// <summary>Where people read the document.</summary>
    public const string Docs = "/docs";

    /// <summary>Name of the security scheme.</summary>
    public const string Bearer = "bearer";

    private const string About = """
        LytSlot sells advertising slots in Telegram channels. Sign in with `POST /api/v1/sign-in`: open the link in
        Telegram, confirm, exchange the secret for a token, send it as `Authorization: Bearer …`, and exchange the
        refresh token for the next one before it is too old. Or make an API key, `lyt_…`, which is sent the same way and
        may do what its scopes say. A `POST` that is sent again under the same `Idempotency-Key` has one effect.
        Everything a member sees belongs to the tenant of the token. Times are ISO 8601 in UTC, amounts are minor units
        of a currency, problems are RFC 9457 with a stable `code` and words in the language of `Accept-Language` (ru,
        en).
        """;

    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "LytSlot", Version = "v1", Description = About };
                document.Servers = [];
                document.Components ??= new();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = Bearer,
                    BearerFormat = "JWT",
                };
                return Task.CompletedTask;
            });
            options.AddOperationTransformer<ProblemResponses>();
            options.AddOperationTransformer<QueryNames>();
        });

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").RequireRateLimiting(Limits.Policy);
        routes.MapScalarApiReference(Docs, (options, context) => options
                .WithTitle("LytSlot API")
                .AddDocument("v1")
                .WithFavicon("/icon.svg")
                .WithNonce(SecurityHeaders.NonceOf(context))
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideClientButton())
            .RequireRateLimiting(Limits.Policy);
    }

    /// <summary>Names the codes an endpoint refuses with.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params string[] codes) =>
        endpoint.WithMetadata(new RefusalCodes(codes));

    /// <summary>The endpoint reads a JSON body, with all that can be wrong about one.</summary>
    public static RouteHandlerBuilder TakesBody(this RouteHandlerBuilder endpoint) => endpoint.Refuses(
        "request.invalid", "request.malformed", "request.too_large", "request.wrong_content_type");
}
