using System.Collections.Immutable;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Payments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Payments;

/// <summary>
/// Where payment providers send their notifications. Read by nobody here: body and signature go to the silo as they
/// came. 200 only once that has stored what they tell, or knows that it is nothing of ours; anything else, and the
/// provider sends them again.
/// </summary>
internal static class NewsEndpoints
{
    private const int LongestBody = 256 * 1024;

    private const string StripeSignature = "Stripe-Signature";

    private const int LongestSignature = 4096;

    public static RouteGroupBuilder MapPaymentNews(this IEndpointRouteBuilder routes)
    {
        var pay = routes.MapGroup("/pay").AsHost().RequireRateLimiting(Limits.OfProviders);
        pay.WithMetadata(new BodyLimit(LongestBody)).AllowAnonymous().ExcludeFromDescription();
        pay.MapPost("/stripe", (HttpContext context, IGrainFactory grains) =>
            Take(context, grains, PaymentKey.StripeProvider, StripeSignature));
        pay.MapPost("/yookassa", (HttpContext context, IGrainFactory grains) =>
            Take(context, grains, PaymentKey.YooKassaProvider, null));
        return pay;
    }

    private static async Task<Results<Ok, ProblemHttpResult>> Take(
        HttpContext context, IGrainFactory grains, string provider, string? signatureHeader)
    {
        var signature = signatureHeader is null ? null : context.Request.Headers[signatureHeader].ToString();
        if (signature is { Length: > LongestSignature })
        {
            return Problems.Problems.OfCode("request.malformed", StatusCodes.Status400BadRequest);
        }

        var news = new PaymentNews(
            provider, await Body(context.Request), string.IsNullOrEmpty(signature) ? null : signature);
        var answer = await grains.GetGrain<IPaymentDoorGrain>(IPaymentDoorGrain.Key).Take(news);
        if (answer is NewsAnswer.Taken or NewsAnswer.NotForUs)
        {
            return TypedResults.Ok();
        }

        if (answer is NewsAnswer.Forged)
        {
            return Problems.Problems.OfCode("request.malformed", StatusCodes.Status400BadRequest);
        }

        context.Response.Headers.RetryAfter = "5";
        return Problems.Problems.OfCode(RequestCodes.Unavailable, StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The body as it came. Not every server keeps to the limit by itself.</summary>
    private static async Task<ImmutableArray<byte>> Body(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + count > LongestBody)
            {
                throw new BadHttpRequestException("Too long.", StatusCodes.Status413PayloadTooLarge);
            }

            body.Write(buffer, 0, count);
        }

        return [.. body.GetBuffer().AsSpan(0, (int)body.Length)];
    }
}
