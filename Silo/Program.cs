using LytSlot.Grains;
using LytSlot.ServiceDefaults;
using LytSlot.ServiceDefaults.Cluster;
using LytSlot.ServiceDefaults.Settings;
using LytSlot.Silo;
using LytSlot.Silo.Analytics;
using LytSlot.Silo.Payments;
using LytSlot.Silo.Postgres;
using LytSlot.Silo.Telegram;
using LytSlot.Silo.Webhooks;
using Orleans.Dashboard;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("silo");
if (args is ["migrate", ..])
{
    builder.AddDataSource("Owner");
    return await builder.Build().RunToExitCode(MigrateCommand.Run);
}

if (args is ["restored", ..])
{
    builder.AddDataSource("Silo");
    return await builder.Build().RunToExitCode(RestoredCommand.Run);
}

if (args is [[not ('-' or '/'), ..] word, ..] && !word.Contains('=', StringComparison.Ordinal))
{
    // A slip of the pen must not start a silo beside a restore.
    await Console.Error.WriteLineAsync($"There is no command \"{word}\": migrate, restored, or none for a silo.");
    return HostRunner.WrongSettings;
}

builder.Services.AddKeyedSingleton("Silo", (services, _) => services.GetRequiredService<Databases>().Silo);
builder.AddDataSource("Reader");
builder.Services.AddTimings();
builder.Services.AddTelegramPorts();
builder.Services.AddPayments(builder.Configuration);
builder.Services.AddClicks();
builder.Services.AddWebhooks();
builder.Services.AddQueries();
builder.JoinInBackground("Silo", () => builder.UseOrleans(silo => silo
    .AddPostgres(builder.Configuration)
    .AddActivityPropagation()
    .AddLytSlotGrains()
    .AddDashboard()
    .AddStartupTask<SweeperStart>()));

var app = builder.Build();
app.MapServiceDefaults();
return await app.RunToExitCode();
