using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace LytSlot.EndToEnd.Tests.Clicks;

/// <summary>People who click on the links of one host, so many at once, each with a browser of their own.</summary>
/// <param name="address">The link.</param>
/// <param name="people">How many different ones take turns.</param>
internal sealed class Crowd(Uri address, int people) : IDisposable
{
    private const int AtOnce = 16;

    private readonly HttpClient _http =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    private readonly ConcurrentQueue<long> _led = new();

    private int _next;

    /// <summary>Clicks that were answered with the way to the target.</summary>
    public int Led => _led.Count;

    /// <summary>Clicks that were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>How many were answered later than so long before a moment.</summary>
    public int LedSince(long moment, TimeSpan before) =>
        _led.Count(at => Stopwatch.GetElapsedTime(at, moment) <= before);

    /// <summary>So many clicks, or until the host is gone.</summary>
    public async Task Click(int count)
    {
        var last = _next + count;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => ClickUpTo(last))));
        Sent = Math.Min(_next, last);
        _next = last;
    }

    public void Dispose() => _http.Dispose();

    private async Task ClickUpTo(int last)
    {
        for (var number = Interlocked.Increment(ref _next); number <= last; number = Interlocked.Increment(ref _next))
        {
            using var click = new HttpRequestMessage(HttpMethod.Get, address);
            click.Headers.TryAddWithoutValidation("User-Agent", $"Mozilla/5.0 (Android; person {number % people})");
            try
            {
                using var answer = await _http.SendAsync(click);
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                _led.Enqueue(Stopwatch.GetTimestamp());
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
