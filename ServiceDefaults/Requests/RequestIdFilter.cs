using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace LytSlot.ServiceDefaults.Requests;

/// <summary>
/// Stands before everything else in the pipeline. The id becomes the request's <c>TraceIdentifier</c>, which problem
/// details repeat, and replaces the framework's own <c>RequestId</c> in the log scope.
/// </summary>
internal sealed class RequestIdFilter(ILogger<RequestIdFilter> log) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            var id = RequestId.From(context.Request.Headers[RequestId.Header]);
            context.TraceIdentifier = id;
            context.Response.OnStarting(() =>
            {
                // Only now: the handler of exceptions clears what was set before.
                context.Response.Headers[RequestId.Header] = id;
                return Task.CompletedTask;
            });
            Activity.Current?.SetTag("request.id", id);
            using (log.BeginScope(new KeyValuePair<string, object?>[] { new("RequestId", id) }))
            {
                await following(context);
            }
        });
        next(app);
    };
}
