using LytSlot.Grains.Conversations;

namespace LytSlot.Testing.Cluster;

/// <summary>A bot that knows its name.</summary>
internal sealed class FakeBot : IBotIdentity
{
    public long Id => 42;

    public ValueTask<string> Username() => new("lytslot_bot");

    public ValueTask<string> StartLink(string payload) => new($"https://t.me/lytslot_bot?start={payload}");
}
