using System.Diagnostics;
using LytSlot.Testing;

namespace LytSlot.Towns;

/// <summary>One program of the town, started from its build output as a process; may be started again.</summary>
internal sealed class TownProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(45);

    private readonly string _project;
    private readonly Dictionary<string, string?> _settings;
    private readonly IReadOnlyList<string> _arguments;
    private Process? _process;

    /// <param name="name">For messages.</param>
    /// <param name="project">Name of its folder in the build output.</param>
    /// <param name="settings">Its environment, with colons between sections.</param>
    public TownProcess(
        string name,
        string project,
        IReadOnlyDictionary<string, string?> settings,
        params IReadOnlyList<string> arguments)
    {
        Name = name;
        _project = project;
        _settings = new(settings);
        _arguments = arguments;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    public string Name { get; }

    public ProcessLog Log { get; init; } = new();

    /// <summary>Answers 200 when the process may be given work; null: nobody asks.</summary>
    public Uri? Readiness { get; init; }

    /// <summary>
    /// Whether it is started soon and keeps to little, as one of many on few cores should; else as in production.
    /// </summary>
    public bool IsFrugal { get; init; } = true;

    /// <summary>The working copy whose build output it is started from, from its next start on.</summary>
    public string Build { get; set; } = Repository.Root;

    /// <summary>Of a process that has ended; null for one that was never started.</summary>
    public int? ExitCode => _process?.ExitCode;

    /// <summary>Of the process that runs.</summary>
    public int Id => Process().Id;

    public bool HasEnded => _process is null or { HasExited: true };

    /// <summary>Another setting, from its next start on.</summary>
    public void Set(string key, string value) => _settings[key] = value;

    public void Start()
    {
        Log.Add($"--- {Name} starts");
        var program = Output();
        var start = new ProcessStartInfo("dotnet", [program, .. _arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        if (IsFrugal)
        {
            // What starts often and computes little is compiled once, and never again for what it does often: half
            // of all work of a town that has just been started.
            start.Environment["DOTNET_TC_CallCounting"] = "0";
            start.Environment["DOTNET_gcServer"] = "0";
            start.Environment["DOTNET_TieredPGO"] = "0";
        }

        foreach (var (key, value) in _settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process?.Dispose();
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Log.Add(line.Data);
        process.ErrorDataReceived += (_, line) => Log.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
    }

    /// <summary>Runs it to its own end.</summary>
    public async Task<int> Run()
    {
        Start();
        using var patience = Patience.Start();
        await patience.For(Process().WaitForExitAsync(patience.Token), () => $"{Name} is still running.");
        return Process().ExitCode;
    }

    /// <summary>SIGTERM, as a supervisor stops it; it must end by itself and in good order.</summary>
    public async Task Stop()
    {
        Signals.AskToEnd(Process().Id);
        using var patience = Patience.Start(LongestStop);
        await patience.For(Process().WaitForExitAsync(patience.Token), () => $"{Name} does not stop:\n{Log.Tail(20)}");
        if (Process().ExitCode != 0)
        {
            throw new InvalidOperationException($"{Name} ended with code {Process().ExitCode}:\n{Log.Tail(20)}");
        }
    }

    /// <summary>SIGKILL: gone without a word.</summary>
    public async Task Kill()
    {
        Process().Kill();
        await Process().WaitForExitAsync();
    }

    /// <summary>As soon as it has ended by itself.</summary>
    public async Task Ended()
    {
        using var patience = Patience.Start();
        await patience.For(Process().WaitForExitAsync(patience.Token), () => $"{Name} does not end:\n{Log.Tail(20)}");
    }

    /// <summary>SIGSTOP: the process stands still, its connections stay open.</summary>
    public void Freeze() => Signals.Freeze(Process().Id);

    public void Thaw() => Signals.Thaw(Process().Id);

    public async ValueTask DisposeAsync()
    {
        if (!HasEnded)
        {
            await Kill();
        }

        _process?.Dispose();
        _process = null;
    }

    private string Output()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Path.Combine(Build, "artifacts", "bin", _project, configuration, $"LytSlot.{_project}.dll");
    }

    /// <summary>Nothing of a run that was broken off stays behind.</summary>
    private void End()
    {
        if (!HasEnded)
        {
            Process().Kill();
        }
    }

    private Process Process() => _process ?? throw new InvalidOperationException($"{Name} was never started.");
}
