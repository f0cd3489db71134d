using System.Net.ServerSentEvents;

namespace LytSlot.Api.Tests;

/// <summary>Somebody who follows the feed.</summary>
internal sealed class Follower : IAsyncDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly IAsyncEnumerator<SseItem<string>> _items;

    private Follower(HttpResponseMessage answer, Stream body)
    {
        _answer = answer;
        _items = SseParser.Create(body).EnumerateAsync(Cancel).GetAsyncEnumerator(Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Follower> Come(HttpClient http, string? last, string path = "/api/v1/feed")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (last is not null)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new(answer, await answer.Content.ReadAsStreamAsync(Cancel));
    }

    public async Task<string> Type() => (await Next()).EventType;

    public async Task<SseItem<string>> Next()
    {
        Assert.True(await _items.MoveNextAsync(), "The feed ended.");
        return _items.Current;
    }

    /// <summary>Reads to the next word that nothing happens.</summary>
    public async Task Ping()
    {
        while (await Type() != "ping")
        {
        }
    }

    /// <summary>Reads to the end, which must come.</summary>
    public Task End() => Rest().WaitAsync(TimeSpan.FromSeconds(30), Cancel);

    private async Task Rest()
    {
        while (await _items.MoveNextAsync())
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _items.DisposeAsync();
        _answer.Dispose();
    }
}
