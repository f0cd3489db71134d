using System.Diagnostics;
using System.Globalization;
using LytSlot.Testing;

namespace LytSlot.Bench.Requests;

/// <summary>
/// Somebody else who is measured in turn: a folder with two programs. <c>start PORT</c> serves on the port of the
/// loopback until it is ended, and <c>requests KIND FIRST COUNT CLIENTS</c> prints request lines of a kind (book, race,
/// calendar) from a number on, as <c>requests.lua</c> reads them; nothing for a kind it does not have.
/// </summary>
internal sealed class Peer : IServer, IAsyncDisposable
{
    private readonly string _folder;
    private readonly Process _process;
    private readonly Dictionary<string, long> _next = [];

    private Peer(string folder, Uri address, Process process)
    {
        (_folder, Address, _process) = (folder, address, process);
    }

    public string Name => Path.GetFileName(_folder);

    public Uri Address { get; }

    public static async Task<Peer> Start(string folder, int port)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        var process = Process.Start(
            new ProcessStartInfo(Path.Combine(folder, "start"), [port.ToString(CultureInfo.InvariantCulture)]))!;
        using var http = new HttpClient { BaseAddress = address };
        while (!await Answers(http))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"{folder}/start ended with {process.ExitCode}.");
            }
        }

        return new(folder, address, process);
    }

    public async Task<IReadOnlyList<string>> Requests(string kind, int count, int clients)
    {
        var from = _next.GetValueOrDefault(kind);
        _next[kind] = from + count;
        var printed = await Script.Run(
            Path.Combine(_folder, "requests"), kind, $"{from}", $"{count}", $"{clients}");
        return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Sent(string kind, long sent, int given) => _next[kind] -= given - sent;

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A program of others says nothing when it is ready: it is asked again and again.</summary>
    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("");
            return true;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            return false;
        }
    }
}
