using System.Diagnostics;
using System.Text.Json;
using LytSlot.Testing;
using LytSlot.Towns;
using Npgsql;

namespace LytSlot.EndToEnd.Tests.Alarms;

/// <summary>
/// A real Prometheus with the rules of an installation, which asks the hosts of a town, and the exporter that asks its
/// database. <c>deploy/install --alarms</c> brings both.
/// </summary>
internal sealed class Watch : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(12);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("lytslot-alarms-").FullName;
    private readonly List<Process> _processes = [];
    private readonly HttpClient _http;

    private Watch(int port)
    {
        _http = new() { BaseAddress = new($"http://127.0.0.1:{port}/") };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _processes.ForEach(process => process.Kill());
    }

    public static async Task<Watch> Over(Town town, string superuser)
    {
        var (port, exporter) = (FreePort.Next(), FreePort.Next());
        var watch = new Watch(port);
        await File.WriteAllTextAsync(Path.Combine(watch._folder, "prometheus.yml"), Settings(town, exporter));
        var database = new NpgsqlConnectionStringBuilder(superuser);
        watch.Run(
            "prometheus-postgres-exporter",
            [$"--web.listen-address=127.0.0.1:{exporter}"],
            ("DATA_SOURCE_NAME", $"host={database.Host} port={database.Port} user={database.Username} "
                + $"password='{database.Password}' dbname=postgres sslmode=disable"));
        watch.Run(
            "prometheus",
            [
                "--config.file=prometheus.yml", "--storage.tsdb.path=data", $"--web.listen-address=127.0.0.1:{port}",
            ]);
        await watch.Until(text => text.Contains("\"success\"", StringComparison.Ordinal), "No answer.");
        return watch;
    }

    /// <summary>As soon as the alert fires.</summary>
    public Task Fires(string alert) => Until(text => Firing(text).Contains(alert), $"{alert} does not fire.");

    /// <summary>As soon as it fires no more.</summary>
    public Task Clears(string alert) => Until(text => !Firing(text).Contains(alert), $"{alert} fires on.");

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _processes.Clear();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Settings(Town town, int exporter) => $$"""
        global: {scrape_interval: 5s, evaluation_interval: 5s}
        rule_files: [{{Path.Combine(Repository.Root, "deploy", "prometheus", "alerts.yml")}}]
        scrape_configs:
          - {job_name: lytslot-silo, static_configs: [{targets: [{{Targets(town.Silos)}}]}]}
          - {job_name: lytslot-api, static_configs: [{targets: [{{Targets(town.ApiHosts)}}]}]}
          - {job_name: lytslot-bot, static_configs: [{targets: [{{Targets(town.BotHosts)}}]}]}
          - {job_name: postgres, static_configs: [{targets: ["127.0.0.1:{{exporter}}"]}]}
        """;

    private static string Targets(IEnumerable<TownProcess> hosts) =>
        string.Join(", ", hosts.Select(host => $"\"{host.Readiness!.Authority}\""));

    private static HashSet<string> Firing(string text)
    {
        using var answer = JsonDocument.Parse(text);
        return [.. answer.RootElement.GetProperty("data").GetProperty("alerts").EnumerateArray()
            .Where(alert => alert.GetProperty("state").GetString() == "firing")
            .Select(alert => alert.GetProperty("labels").GetProperty("alertname").GetString()!)];
    }

    private void Run(string program, IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        var path = Path.Combine(Repository.Root, "artifacts", "tools", program);
        var start = new ProcessStartInfo(File.Exists(path) ? path : program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _processes.Add(process);
    }

    private async Task Until(Func<string, bool> isSo, string complaint)
    {
        using var patience = Patience.Start(Longest);
        using var again = new PeriodicTimer(Pause);
        var answer = "nothing";
        while (!patience.IsOver)
        {
            try
            {
                answer = await _http.GetStringAsync("api/v1/alerts", patience.Token);
                if (isSo(answer))
                {
                    return;
                }
            }
            catch (HttpRequestException failure)
            {
                answer = failure.Message;
            }

            await again.WaitForNextTickAsync(CancellationToken.None);
        }

        throw patience.Complain($"{complaint} It says {answer}");
    }
}
