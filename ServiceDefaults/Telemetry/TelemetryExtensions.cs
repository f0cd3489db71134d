using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LytSlot.ServiceDefaults.Telemetry;

/// <summary>Traces and metrics of a host. Traces leave the process only where a collector is configured.</summary>
internal static class TelemetryExtensions
{
    private const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Sources =
    [
        "LytSlot",
        "Microsoft.Orleans.Application",
        "Microsoft.Orleans.Lifecycle",
        "Microsoft.Orleans.Runtime",
        "Microsoft.Orleans.Storage",
    ];

    private static readonly string[] Meters = ["LytSlot", "Microsoft.Orleans", "Npgsql"];

    public static void AddTelemetry(this WebApplicationBuilder builder, string name)
    {
        var collected = !string.IsNullOrEmpty(builder.Configuration[CollectorVariable]);
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService($"lytslot-{name}"))
            .WithMetrics(metrics => metrics
                .AddMeter(Meters)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        if (collected)
        {
            telemetry.WithTracing(AddTraces).UseOtlpExporter();
        }
        else
        {
            builder.Services.AddHostedService<TraceIds>();
        }
    }

    private static void AddTraces(TracerProviderBuilder tracing) => tracing
        .SetSampler(new ParentBasedSampler(new AlwaysOnSampler()))
        .AddSource(Sources)
        .AddNpgsql()
        .AddAspNetCoreInstrumentation(options => options.Filter = IsWorthATrace)
        .AddHttpClientInstrumentation(options =>
            options.FilterHttpRequestMessage = request => !TelegramUrl.HoldsToken(request.RequestUri));

    private static bool IsWorthATrace(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments("/metrics");
}
