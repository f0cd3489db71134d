using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace LytSlot.ServiceDefaults.Health;

/// <summary>Two questions a supervisor asks: is the process alive, and may it be given work.</summary>
public static class HealthExtensions
{
    private const string Ready = "ready";

    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Adds a check to <c>/health/ready</c>; it has 3 s to answer.</summary>
    /// <param name="services">Services of the host.</param>
    /// <param name="name">Name in the answer, for instance <c>probe_chats</c>.</param>
    /// <param name="check">Makes the check; what it gives as description is shown as the reason.</param>
    public static IServiceCollection AddReadinessCheck(
        this IServiceCollection services, string name, Func<IServiceProvider, IHealthCheck> check)
    {
        services.AddHealthChecks().Add(
            new HealthCheckRegistration(name, check, HealthStatus.Unhealthy, [Ready], CheckTimeout));
        return services;
    }

    /// <summary>Adds the check <c>database</c>: the data source of that name answers.</summary>
    /// <param name="services">Services of the host.</param>
    /// <param name="connection">Name under which the data source was added.</param>
    public static IServiceCollection AddDatabaseCheck(this IServiceCollection services, string connection) =>
        services.AddReadinessCheck(
            "database",
            provider => new DatabaseCheck(provider.GetRequiredKeyedService<NpgsqlDataSource>(connection)));

    internal static void AddReadiness(this IServiceCollection services)
    {
        services.AddHealthChecks();
        services.AddSingleton<Departure>();
        services.AddHostedService(provider => provider.GetRequiredService<Departure>());
        services.AddReadinessCheck("host", provider => provider.GetRequiredService<Departure>());
    }

    internal static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Options("nothing but the process itself")).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Options(Ready)).AllowAnonymous();
    }

    private static HealthCheckOptions Options(string tag) => new()
    {
        Predicate = check => check.Tags.Contains(tag),
        ResponseWriter = HealthReply.Write,
    };
}
