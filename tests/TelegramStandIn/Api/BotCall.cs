using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Api;

/// <summary>A checked call with the world it acts on. Handlers run under the world's lock.</summary>
internal sealed record BotCall(World World, string Method, CallArguments Args)
{
    public DateTimeOffset Now => World.Now;

    public long BotId => World.Settings.BotId;

    public User Me => World.BotUser();

    /// <summary>Counts messages against the limits.</summary>
    public void Spend(ChatRoom? chat, int messages = 1)
    {
        var wait = World.Limits.Take(chat, messages);
        if (wait > 0)
        {
            throw Refusal.TooMany(wait);
        }
    }

    public long RequiredNumber(string name) => Args.Number(name)
        ?? throw Refusal.BadRequest($"parameter \"{name}\" is required");

    public string RequiredText(string name) => Args.Text(name)
        ?? throw Refusal.BadRequest($"parameter \"{name}\" is required");
}
