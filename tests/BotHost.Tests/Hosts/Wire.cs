using System.Text;
using System.Text.Json.Nodes;

namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>The way between hosts and Telegram: sees who asks for updates, and spoils some.</summary>
internal sealed class Wire
{
    private int _polling;
    private int _broken;

    /// <summary>The most questions for updates that were open at one time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Which updates come in a shape that the client cannot read.</summary>
    public Func<JsonObject, bool> IsSpoiled { get; set; } = _ => false;

    /// <summary>So many questions for updates get no answer from now on.</summary>
    public void Break(int questions) => Volatile.Write(ref _broken, questions);

    public DelegatingHandler Tap() => new Handler(this);

    private async Task<HttpResponseMessage> Poll(Func<Task<HttpResponseMessage>> poll)
    {
        if (Interlocked.Decrement(ref _broken) >= 0)
        {
            throw new HttpRequestException("The wire is broken.");
        }

        var now = Interlocked.Increment(ref _polling);
        MostAtOnce = Math.Max(MostAtOnce, now);
        try
        {
            var answer = await poll();
            var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            foreach (var update in json["result"] as JsonArray ?? [])
            {
                if (IsSpoiled(update!.AsObject()))
                {
                    update["edited_message"] = 5;
                }
            }

            answer.Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref _polling);
        }
    }

    private sealed class Handler(Wire wire) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath.EndsWith("/getUpdates", StringComparison.OrdinalIgnoreCase)
                ? wire.Poll(() => base.SendAsync(request, cancellationToken))
                : base.SendAsync(request, cancellationToken);
    }
}
