using LytSlot.Sending;

namespace LytSlot.Telegram.Tests;

/// <summary>A sender that lets everyone go, perhaps not at once, and remembers what it was told.</summary>
internal sealed class SenderLog : ISenderGrain
{
    /// <summary>Which asking is granted, counted from the one after it was set.</summary>
    public int GrantsAfter { get; set; } = 1;

    public List<SendRequest> Asked { get; } = [];

    public List<(long Chat, int Messages)> Counted { get; } = [];

    public List<(long? Chat, TimeSpan RetryAfter)> Throttlings { get; } = [];

    public List<Caller?> Callers { get; } = [];

    public Task<SendPermit> Ask(SendRequest request)
    {
        Callers.Add(Caller.Current);
        Asked.Add(request);
        GrantsAfter = Math.Max(GrantsAfter - 1, 0);
        return Task.FromResult(
            new SendPermit(GrantsAfter == 0, TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(1)));
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
