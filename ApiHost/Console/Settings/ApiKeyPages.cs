using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Confirmations;
using LytSlot.ApiHost.Logins;
using LytSlot.ApiHost.Tenants;
using LytSlot.Confirmations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace LytSlot.ApiHost.Console.Settings;

/// <summary>API keys in the console: asked for here, made by a yes in the bot.</summary>
internal static class ApiKeyPages
{
    public static void MapApiKeyPages(this RouteGroupBuilder settings)
    {
        var keys = settings.MapGroup("/api-keys");
        keys.MapGet("/", (string? done) => Show(null, done, null));
        keys.MapPost("/", Make);
        keys.MapPost("/{id:guid}/revoke", async (Guid id, RequestTenant tenant, IGrainFactory grains) =>
            await grains.KeysOf(tenant).RevokeKey(id) is { Refusal: { } refusal }
                ? Show(refusal, null, null)
                : ConsoleExtensions.To($"{ConsolePaths.ApiKeys}?done=keyRevoke"));
    }

    /// <summary>
    /// Answers with the key itself, and leads nowhere: only this answer knows it. Sent again the same form is answered
    /// as before, as long as nobody has said yes or no; with something else in it, it is refused.
    /// </summary>
    private static async Task<IResult> Make(
        [FromForm] Guid id,
        [FromForm] string? seed,
        [FromForm] string? name,
        [FromForm] StringValues? scopes,
        [FromForm] string? days,
        RequestTenant tenant,
        IGrainFactory grains,
        TimeProvider time)
    {
        var typed = new TypedKey((name ?? "").Trim(), [.. (scopes ?? default).OfType<string>()], days ?? "");
        var read = typed.Read(time.GetUtcNow());
        if (!read.Succeeded)
        {
            return Show(read.Refusal, null, typed);
        }

        var (key, hash) = ApiKeys.Of(tenant.Id, id, seed);
        var asked = await grains.Confirmation(tenant, id)
            .Ask(new(ActKind.MakeApiKey, id, Key: read.Value.ToKey(hash)));
        return asked switch
        {
            { Refusal: { } refusal } => Show(refusal, null, typed),
            { Value.Status: not ConfirmationStatus.Waiting } => ConsoleExtensions.To(ConsolePaths.Confirmation(id)),
            _ => ConsoleExtensions.Page<NewApiKeyPage>(
                (nameof(NewApiKeyPage.Key), key), (nameof(NewApiKeyPage.Asked), asked.Value)),
        };
    }

    private static RazorComponentResult<ApiKeyListPage> Show(Refusal? refused, string? done, TypedKey? typed) =>
        ConsoleExtensions.Page<ApiKeyListPage>(
            (nameof(ApiKeyListPage.Refused), refused),
            (nameof(ApiKeyListPage.Done), done),
            (nameof(ApiKeyListPage.Typed), typed));
}
