using System.Net;
using System.Text.Json;
using LytSlot.ServiceDefaults.Cluster;
using LytSlot.ServiceDefaults.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace LytSlot.ServiceDefaults.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Readiness_follows_its_checks_and_says_why()
    {
        var check = new Switch();
        await using var host = await TestHost.Start(b => b.Services.AddReadinessCheck("switch", _ => check));

        using var before = await host.Get("/health/ready");
        check.Reason = null;
        using var after = await host.Get("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Equal("off", (await Check(before, "switch")).GetProperty("reason").GetString());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.True((await Check(after, "switch")).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task Host_is_alive_and_not_ready_while_database_and_cluster_are_away()
    {
        await using var host = await TestHost.Start(
            b => b.AddClusterClient("Api"),
            settings: ("ConnectionStrings:Api", "Host=127.0.0.1;Port=1;Username=x;Password=y;Timeout=1"));

        using var live = await host.Get("/health/live");
        using var ready = await host.Get("/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.False((await Check(ready, "database")).GetProperty("ok").GetBoolean());
        Assert.False((await Check(ready, "cluster")).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task Readiness_ends_before_the_host_does()
    {
        await using var host = await TestHost.Start();

        host.Service<IHostApplicationLifetime>().StopApplication();
        using var ready = await host.Get("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("stopping", (await Check(ready, "host")).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Text_of_an_exception_stays_inside()
    {
        await using var host = await TestHost.Start(b => b.Services.AddReadinessCheck("broken", _ => new Broken()));

        using var ready = await host.Get("/health/ready");

        var body = await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_are_told_in_the_format_of_prometheus()
    {
        await using var host = await TestHost.Start();

        var metrics = await host.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Contains("service_name=\"lytslot-test\"", metrics, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Check(HttpResponseMessage answer, string name)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(body).RootElement.GetProperty("checks").GetProperty(name);
    }

    private sealed class Switch : IHealthCheck
    {
        public string? Reason { get; set; } = "off";

        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(Reason is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(Reason));
    }

    private sealed class Broken : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("secret");
    }
}
