using LytSlot.Sending;

namespace LytSlot.Telegram.Tests;

/// <summary>A sender that lets everyone go, or nobody, and remembers what it was told.</summary>
internal sealed class SenderLog : ISenderGrain
{
    public bool Grants { get; set; } = true;

    public List<SendRequest> Asked { get; } = [];

    public List<(long Chat, int Messages)> Counted { get; } = [];

    public List<(long? Chat, TimeSpan RetryAfter)> Throttlings { get; } = [];

    public List<Caller?> Callers { get; } = [];

    public Task<SendPermit> Ask(SendRequest request)
    {
        Callers.Add(Caller.Current);
        Asked.Add(request);
        return Task.FromResult(new SendPermit(Grants, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1)));
    }

    public Task Count(long chat, int messages)
    {
        Callers.Add(Caller.Current);
        Counted.Add((chat, messages));
        return Task.CompletedTask;
    }

    public Task Throttled(long? chat, TimeSpan retryAfter)
    {
        Callers.Add(Caller.Current);
        Throttlings.Add((chat, retryAfter));
        return Task.CompletedTask;
    }
}
