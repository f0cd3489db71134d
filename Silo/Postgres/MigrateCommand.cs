using LytSlot.ServiceDefaults.Settings;

namespace LytSlot.Silo.Postgres;

/// <summary>The program's other use, <c>Silo migrate</c>: brings the database up to date and ends.</summary>
internal static partial class MigrateCommand
{
    /// <summary>Exit code: 0, or 1 when the database did not answer or a migration failed.</summary>
    public static int Run(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Migrator));
        try
        {
            Migrator.Migrate(services.GetRequiredService<IConfiguration>(), log);
            return 0;
        }
        catch (Exception failure) when (
            failure is InvalidOperationException || DatabaseTrouble.Is(failure, CancellationToken.None))
        {
            LogFailed(log, failure);
            return 1;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The database is not up to date")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
