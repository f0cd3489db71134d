using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LytSlot.ServiceDefaults.Settings;

/// <summary>Pools of connections, one for each role that a host uses.</summary>
public static class DataSourceExtensions
{
    /// <summary>
    /// Adds the <see cref="NpgsqlDataSource"/> of <c>ConnectionStrings:{connection}</c> as a keyed singleton under that
    /// name, unless the host has added its own, and has the string checked at start.
    /// </summary>
    /// <param name="builder">The host being built.</param>
    /// <param name="connection">Name of the connection string, for instance <c>Api</c>.</param>
    public static WebApplicationBuilder AddDataSource(this WebApplicationBuilder builder, string connection)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connection);
        builder.Services.AddOptions<ConnectionSettings>(connection)
            .Configure<IConfiguration>((settings, all) => settings.Value = all.GetConnectionString(connection) ?? "")
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ConnectionSettings>>(new ConnectionCheck(connection));
        builder.Services.TryAddKeyedSingleton(connection, (services, _) => Open(services, connection));
        return builder;
    }

    private static NpgsqlDataSource Open(IServiceProvider services, string connection)
    {
        var settings = services.GetRequiredService<IOptionsMonitor<ConnectionSettings>>().Get(connection);
        var source = new NpgsqlDataSourceBuilder(settings.Value) { Name = connection };
        source.UseLoggerFactory(services.GetRequiredService<ILoggerFactory>());
        return source.Build();
    }
}
