using System.Security.Cryptography;
using LytSlot.ApiHost.Dashboard;
using LytSlot.ApiHost.Documents;

namespace LytSlot.ApiHost.Requests;

/// <summary>Tells browsers to do nothing with an answer that its page does not need.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Ours =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The dashboard is a program of others that writes styles into its elements.</summary>
    private const string OfTheDashboard =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'; "
        + "img-src 'self' data:; font-src 'self' data:; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>So is what shows the document; its own script is let run by its nonce.</summary>
    private const string OfTheDocument =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; "
        + "font-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // Only when the answer starts: the handler of exceptions clears what was set before.
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>What a script in the page of the API's document must know to run: another for each answer.</summary>
    public static string NonceOf(HttpContext context)
    {
        if (context.Items[typeof(SecurityHeaders)] is not string nonce)
        {
            context.Items[typeof(SecurityHeaders)] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        }

        return nonce;
    }

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var path = context.Request.Path;
        headers.ContentSecurityPolicy = DashboardEndpoints.Has(path) ? OfTheDashboard
            : path.StartsWithSegments(DocumentExtensions.Docs)
                ? $"script-src 'self' 'nonce-{NonceOf(context)}'; {OfTheDocument}"
            : Ours;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        // Answers are about someone unless they said that they may be kept.
        if (headers.CacheControl.Count == 0 && headers.ETag.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}
