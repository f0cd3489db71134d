using Microsoft.Extensions.Caching.Memory;

namespace LytSlot.ApiHost.Analytics;

/// <summary>
/// Where codes lead. A target never changes, so what was read once is kept, as many as memory is given for; what is not
/// there is read again each time, a few at once.
/// </summary>
internal sealed class LinkTargets(IClickStore store) : IDisposable
{
    private const int MostKept = 100_000;
    private const int MostReads = 8;
    private const int CodeLength = 11;

    private static readonly MemoryCacheEntryOptions One = new() { Size = 1 };

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly SemaphoreSlim _reads = new(MostReads);

    /// <summary>Where it leads; null when nowhere.</summary>
    public ValueTask<string?> Find(string code, CancellationToken cancel) =>
        _known.TryGetValue(code, out string? target) ? new(target)
        : IsCode(code) ? new(Read(code, cancel))
        : default;

    public void Dispose()
    {
        _known.Dispose();
        _reads.Dispose();
    }

    private static bool IsCode(string code) =>
        code.Length == CodeLength && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private async Task<string?> Read(string code, CancellationToken cancel)
    {
        await _reads.WaitAsync(cancel);
        try
        {
            // Who waited for the same code finds it here.
            if (_known.TryGetValue(code, out string? known))
            {
                return known;
            }

            if (await store.Target(code, cancel) is not { } target || Address(target) is not { } address)
            {
                return null;
            }

            _known.Set(code, address, One);
            return address;
        }
        finally
        {
            _reads.Release();
        }
    }

    /// <summary>As a header can hold it, in ASCII; null when it is no address of the web.</summary>
    private static string? Address(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri
            : null;
}
