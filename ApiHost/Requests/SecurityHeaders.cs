using LytSlot.ApiHost.Dashboard;

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

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = DashboardEndpoints.Has(context.Request.Path) ? OfTheDashboard : Ours;
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
