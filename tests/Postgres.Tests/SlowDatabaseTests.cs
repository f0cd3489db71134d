using System.Net;
using System.Net.Sockets;
using LytSlot.Silo.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LytSlot.Postgres.Tests;

/// <summary>A database that takes connections and says nothing; what works for itself goes on when it fails.</summary>
public sealed class SlowDatabaseTests : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _time = new();
    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);
    private readonly Failures _failures = new();
    private readonly ServiceProvider _services;
    private readonly Databases _databases;

    public SlowDatabaseTests()
    {
        _silent.Start();
        var silent = $"Host=127.0.0.1;Port={((IPEndPoint)_silent.LocalEndpoint).Port};Username=x;Password=y;Timeout=1";
        _databases = new(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:Silo"] = silent,
                ["ConnectionStrings:Reader"] = silent,
            })
            .Build());
        _services = new ServiceCollection()
            .AddLogging(logs => logs.AddProvider(_failures))
            .AddMetrics()
            .AddSingleton(_databases)
            .AddSingleton<TimeProvider>(_time)
            .BuildServiceProvider();
    }

    [Theory]
    [InlineData(nameof(WorkGauges))]
    [InlineData(nameof(RollUps))]
    [InlineData(nameof(MonthPartitions))]
    public async Task Work_that_is_done_again_and_again_goes_on_after_it(string name)
    {
        using var work = Work(name);

        await work.StartAsync(TestContext.Current.CancellationToken);
        var told = _failures.First.WaitAsync(Longest, TestContext.Current.CancellationToken);
        await await Task.WhenAny(told, work.ExecuteTask!);

        Assert.False(work.ExecuteTask!.IsCompleted, $"{name} ended: {work.ExecuteTask.Exception}");
        await work.StopAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _silent.Dispose();
    }

    private BackgroundService Work(string name) => name switch
    {
        nameof(WorkGauges) => ActivatorUtilities.CreateInstance<WorkGauges>(_services),
        nameof(RollUps) => ActivatorUtilities.CreateInstance<RollUps>(_services),
        _ => ActivatorUtilities.CreateInstance<MonthPartitions>(_services),
    };

    /// <summary>Completes as soon as a failure is written down.</summary>
    private sealed class Failures : ILoggerProvider, ILogger
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task First => _first.Task;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                _first.TrySetResult();
            }
        }

        public void Dispose()
        {
        }
    }
}
