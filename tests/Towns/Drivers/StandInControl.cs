using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LytSlot.Towns.Drivers;

/// <summary>The control interface of the stand-in, as its README describes it.</summary>
internal sealed class StandInControl(Uri address) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    // Longer than any of its long polls.
    private readonly HttpClient _http = new()
    {
        BaseAddress = new(address, "control/"),
        Timeout = TimeSpan.FromSeconds(90),
    };

    public Task NewUser(long id, string firstName, string language = "en") =>
        Send(HttpMethod.Post, "users", new { id, firstName, languageCode = language });

    public Task NewChannel(long id, string title, long ownerId, string? username = null) =>
        Send(HttpMethod.Post, "channels", new { id, title, ownerId, username });

    /// <summary>The owner makes the bot an administrator who may do what it needs.</summary>
    public Task PlaceBot(long channel, long byUser, bool canPost = true, bool canDelete = true) => Send(
        HttpMethod.Put,
        $"channels/{channel}/bot",
        new
        {
            byUserId = byUser,
            rights = new
            {
                canPostMessages = canPost,
                canEditMessages = canDelete,
                canDeleteMessages = canDelete,
            },
        });

    /// <summary>The owner puts the bot out.</summary>
    public Task RemoveBot(long channel, long byUser) =>
        Send(HttpMethod.Put, $"channels/{channel}/bot", new { byUserId = byUser });

    /// <summary>The owner deletes the channel with all that stands in it.</summary>
    public Task RemoveChannel(long channel) => Send(HttpMethod.Delete, $"channels/{channel}", null);

    public Task<ChatView> Chat(long user, long? after, CancellationToken cancel) =>
        Read<ChatView>($"users/{user}/chat{Wait(after)}", cancel);

    public Task<PostsView> Posts(long channel, long? after, CancellationToken cancel) =>
        Read<PostsView>($"channels/{channel}/posts{Wait(after)}", cancel);

    public async Task<IReadOnlyList<BotCall>> Calls(string method, long chat) =>
        (await Read<CallsView>($"record?method={method}&chatId={chat}", default)).Calls;

    /// <summary>All calls of a method, wherever they went.</summary>
    public async Task<IReadOnlyList<BotCall>> Calls(string method) =>
        (await Read<CallsView>($"record?method={method}", default)).Calls;

    /// <summary>All calls after one.</summary>
    public Task<CallsView> CallsAfter(long seq) => Read<CallsView>($"record?after={seq}", default);

    /// <summary>Number of the last call.</summary>
    public async Task<long> LastCall() => (await CallsAfter(int.MaxValue)).LastSeq;

    /// <summary>Telegram's sending limits, on or off.</summary>
    public Task Limit(bool enabled) => Send(HttpMethod.Put, "limits", new { enabled });

    /// <summary>Waits until the bot has called a method.</summary>
    public async Task Called(string method)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var seen = await Calls(0); seen.Calls.Count == 0;)
        {
            seen = await Calls(seen.LastSeq);
        }

        Task<CallsView> Calls(long after) =>
            Read<CallsView>($"record?method={method}&after={after}&wait=30", patience.Token);
    }

    /// <summary>The bot's first call that fits, as soon as it is on record.</summary>
    public async Task<BotCall> Call(
        string method, long chat, Func<BotCall, bool>? fits = null, TimeSpan? limit = null)
    {
        using var patience = Patience.Start(limit);
        for (long after = 0; ;)
        {
            CallsView seen;
            try
            {
                var wait = after > 0 ? "&wait=30" : "";
                seen = await Read<CallsView>(
                    $"record?after={after}&method={method}&chatId={chat}{wait}", patience.Token);
            }
            catch (OperationCanceledException) when (patience.IsOver)
            {
                throw patience.Complain($"The bot does not call {method} in {chat}.");
            }

            if (seen.Calls.FirstOrDefault(call => fits?.Invoke(call) ?? true) is { } found)
            {
                return found;
            }

            after = seen.LastSeq;
        }
    }

    public Task<List<Charge>> Charges() => Read<List<Charge>>("charges", default);

    /// <summary>An administrator takes a post down.</summary>
    public Task DeletePost(long channel, long byUser, long message) =>
        Send(HttpMethod.Delete, $"channels/{channel}/posts/{message}?byUserId={byUser}", null);

    /// <summary>An administrator changes a post's words.</summary>
    public Task EditPost(long channel, long byUser, long message, string text) =>
        Send(HttpMethod.Patch, $"channels/{channel}/posts/{message}", new { byUserId = byUser, text });

    /// <summary>An administrator writes into a channel.</summary>
    public async Task<Seen> Post(long channel, long byUser, string text)
    {
        using var answer = await Answer(
            HttpMethod.Post, $"channels/{channel}/posts", new { byUserId = byUser, text });
        return (await answer.Content.ReadFromJsonAsync<Seen>(Json))!;
    }

    public Task Fault(object fault) => Send(HttpMethod.Post, "faults", fault);

    public Task RepeatUpdates(int last) => Send(HttpMethod.Post, "updates/repeat", new { last });

    /// <summary>Lets go of withheld updates; faults stay.</summary>
    public Task ReleaseWithheld() => Send(HttpMethod.Post, "updates/release", null);

    /// <summary>Ends all faults, those of other stories in the town too, and lets go of withheld updates.</summary>
    public Task ReleaseUpdates() => Send(HttpMethod.Delete, "faults", null);

    public Task Act(long user, string act, object body) => Send(HttpMethod.Post, $"users/{user}/{act}", body);

    public async Task<T> Act<T>(long user, string act, object body)
    {
        using var response = await Answer(HttpMethod.Post, $"users/{user}/{act}", body);
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }

    public void Dispose() => _http.Dispose();

    private static string Wait(long? after) => after is { } version ? $"?after={version}&wait=30" : "";

    private async Task Send(HttpMethod method, string path, object? body) =>
        (await Answer(method, path, body)).Dispose();

    private async Task<T> Read<T>(string path, CancellationToken cancel) =>
        (await _http.GetFromJsonAsync<T>(path, Json, cancel))!;

    private async Task<HttpResponseMessage> Answer(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body, options: Json);
        var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            var words = await response.Content.ReadAsStringAsync();
            response.Dispose();
            throw new InvalidOperationException($"The stand-in says no to {method} {path}: {words}");
        }

        return response;
    }
}
