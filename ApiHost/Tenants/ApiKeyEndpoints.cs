using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Confirmations;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Logins;
using LytSlot.ApiHost.Problems;
using LytSlot.Confirmations;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Tenants;

/// <summary>HTTP face of a tenant's API keys.</summary>
internal static class ApiKeyEndpoints
{
    public static RouteGroupBuilder MapApiKeys(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/tenant/api-keys").WithTags("Tenant").AsMember();
        keys.MapGet("/", ListApiKeys).WithName(nameof(ListApiKeys))
            .WithSummary("The API keys, latest first, without what opens anything. Owners only.")
            .Refuses("tenant.not_found", "caller.role_too_low", "caller.member_needed");
        keys.MapPut("/{id:guid}", MakeApiKey).WithName(nameof(MakeApiKey))
            .WithSummary("Makes a key, shown here only, that is good when you say yes in the bot. Owners only.")
            .WithDescription(
                "It acts in your name, and never as more than you are. Nothing but a hash is kept of it, so the same "
                + "id again is refused: without an answer, take another id and say no to the first.")
            .Refuses(
                "confirmation.not_found",
                "confirmation.mismatch",
                "api_key.bad_name",
                "api_key.bad_scopes",
                "api_key.bad_expiry",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
        keys.MapDelete("/{id:guid}", RevokeApiKey).WithName(nameof(RevokeApiKey))
            .WithSummary("Revokes a key: it opens nothing from now on. Owners only.")
            .Refuses("tenant.not_found", "api_key.not_found", "caller.role_too_low", "caller.member_needed");
        return keys;
    }

    private static async Task<Results<Ok<ApiKeysResponse>, ProblemHttpResult>> ListApiKeys(
        RequestTenant tenant, IGrainFactory grains) =>
        (await grains.KeysOf(tenant).Keys()).ToHttp(ApiKeysResponse.From);

    private static async Task<Results<Accepted<NewApiKeyResponse>, ProblemHttpResult>> MakeApiKey(
        Guid id, ApiKeyRequest body, RequestTenant tenant, IGrainFactory grains)
    {
        var (key, hash) = ApiKeys.New(tenant.Id);
        var asked = await grains.Confirmation(tenant, id)
            .Ask(new(ActKind.MakeApiKey, id, Key: body.ToKey(hash)));
        return asked.Succeeded
            ? TypedResults.Accepted(
                $"/api/v1/confirmations/{id}",
                new NewApiKeyResponse(key, ConfirmationResponse.From(asked.Value)))
            : asked.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<ApiKeyResponse>, ProblemHttpResult>> RevokeApiKey(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.KeysOf(tenant).RevokeKey(id)).ToHttp(ApiKeyResponse.From);

    /// <summary>The grain of a tenant's keys.</summary>
    public static IApiKeysGrain KeysOf(this IGrainFactory grains, RequestTenant tenant) =>
        grains.GetGrain<IApiKeysGrain>(new TenantKey(tenant.Id).ToString());
}
