using LytSlot.Silo.Postgres;
using LytSlot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LytSlot.Postgres.Tests;

/// <summary>Real silos on our SQL: the providers find all they ask for.</summary>
public sealed class SiloTests(PostgresFixture fixture)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Two_silos_form_a_cluster_and_a_state_outlives_them()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        using (var first = await StartSilo(database))
        using (var second = await StartSilo(database))
        {
            var note = second.Services.GetRequiredService<IGrainFactory>().GetGrain<INoteGrain>("note:1");

            await note.Write("Привет");

            Assert.Equal("2", await One(database, "select count(*)::text from cluster_member where status = 3"));
            Assert.Equal(
                """{"mood": "very_happy", "text": "Привет"}""",
                await One(database, "select payload::text from grain_state where grain_key = 'note:1'"));
            await second.StopAsync(TestContext.Current.CancellationToken);
            await first.StopAsync(TestContext.Current.CancellationToken);
        }

        using var third = await StartSilo(database);
        var text = await third.Services.GetRequiredService<IGrainFactory>().GetGrain<INoteGrain>("note:1").Read();
        await third.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Привет", text);
    }

    [Fact]
    public async Task Reminder_fires()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        using var silo = await StartSilo(database);
        var note = silo.Services.GetRequiredService<IGrainFactory>().GetGrain<INoteGrain>("note:2");
        var fired = NoteGrain.NextReminder("note:2");

        await note.Remind();

        await fired.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await silo.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<IHost> StartSilo(TestDatabase database)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(database.Settings);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Silo:SiloPort"] = $"{FreePort.Next()}",
            ["Silo:GatewayPort"] = $"{FreePort.Next()}",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.UseOrleans(silo => silo.AddPostgres(builder.Configuration));
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private static async Task<string?> One(TestDatabase database, string sql)
    {
        await using var command = database.As("silo").CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string;
    }
}
