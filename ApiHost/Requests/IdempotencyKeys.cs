using System.Security.Cryptography;
using System.Text;
using LytSlot.ApiHost.Callers;

namespace LytSlot.ApiHost.Requests;

/// <summary>
/// The header by which a client may send a POST again without fear that it is done twice. The key is one caller's for
/// one address: others who choose the same don't meet it.
/// </summary>
internal static class IdempotencyKeys
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>How long a key may be.</summary>
    public const int Longest = 128;

    /// <summary>Keeps the body of such a request: its hash is taken when it has been read.</summary>
    public static Task KeepBody(HttpContext context, RequestDelegate next)
    {
        if (Has(context))
        {
            context.Request.EnableBuffering(RequestExtensions.LongestBody);
        }

        return next(context);
    }

    /// <summary>Whether there is a key that is none: 1 to 128 characters of ASCII that can be seen.</summary>
    public static bool IsBad(HttpContext context) => Has(context)
        && context.Request.Headers[Header] is var keys
        && (keys is not [{ Length: > 0 and <= Longest } key] || key.Any(letter => letter is <= ' ' or > '~'));

    /// <summary>What grains know the request by; null without a key.</summary>
    public static async Task<Attempt?> AttemptOf(HttpContext context, Caller caller)
    {
        if (!Has(context) || caller.UserId is null)
        {
            return null;
        }

        var request = context.Request;
        request.Body.Position = 0;
        var said = Spell(await SHA256.HashDataAsync(request.Body, context.RequestAborted));
        var program = context.User.KeyId() is { } id ? $"/{id:N}" : "";
        return Of(context, caller, $"{program} {caller.Role} {request.Path} {request.Headers[Header]}", said);
    }

    /// <summary>What grains know a form by that was drawn once and may be sent twice.</summary>
    /// <param name="context">The request that brings it.</param>
    /// <param name="caller">Who sends it.</param>
    /// <param name="form">Its id, made when it was drawn.</param>
    public static Attempt AttemptOf(HttpContext context, Caller caller, Guid form) =>
        Of(context, caller, $" {context.Request.Path} form:{form:N}", Spell(SHA256.HashData([])));

    private static Attempt Of(HttpContext context, Caller caller, string asked, string said) => new(
        Spell(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Tenant:N} {caller.Name}{asked}"))),
        said,
        context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    private static bool Has(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Headers.ContainsKey(Header);

    private static string Spell(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 16));
}
