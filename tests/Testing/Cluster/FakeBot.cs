using LytSlot.Grains.Conversations;

namespace LytSlot.Testing.Cluster;

/// <summary>A bot that knows its name, unless Telegram is away.</summary>
internal sealed class FakeBot : IBotIdentity
{
    public long Id => 42;

    public bool IsAway { get; set; }

    public ValueTask<string> Username() =>
        IsAway ? throw new TimeoutException("Telegram is away.") : new("lytslot_bot");

    public async ValueTask<string> StartLink(string payload) => $"https://t.me/{await Username()}?start={payload}";
}
