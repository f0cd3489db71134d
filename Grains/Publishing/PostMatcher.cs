namespace LytSlot.Grains.Publishing;

/// <summary>
/// Picks out of a channel's messages, given one by one in the order of their ids, those that together look like one
/// post. Pure.
/// </summary>
/// <param name="wanted">The loose fingerprint of the whole post.</param>
/// <param name="parts">How many messages it has.</param>
internal sealed class PostMatcher(string wanted, int parts)
{
    private readonly List<(int Message, ProbeResult.Stands Seen)> _run = [];

    /// <summary>Whether a part of it was seen without the rest: an album that is no longer whole.</summary>
    public bool SawPieces { get; private set; }

    /// <summary>The next message; the post when it is complete with it.</summary>
    public FoundPost? Next(int message, ProbeResult seen)
    {
        if (seen is not ProbeResult.Stands { PostedAt: not null } stands)
        {
            End();
            return null;
        }

        // An album may hold the same picture twice: what does not go on may still have begun within what was seen.
        _run.Add((message, stands));
        while (!Fits())
        {
            SawPieces |= _run.Count > 1;
            _run.RemoveAt(0);
        }

        return _run.Count == parts ? Take() : null;
    }

    /// <summary>No more messages.</summary>
    public void End()
    {
        SawPieces |= _run.Count > 0;
        _run.Clear();
    }

    private bool Fits() =>
        _run.Index().All(part => ContentFingerprint.IsPart(wanted, part.Index, part.Item.Seen.LooseFingerprint));

    private FoundPost Take()
    {
        var found = new FoundPost(
            [.. _run.Select(part => part.Message)],
            ContentFingerprint.Whole(_run.Select(part => part.Seen.Fingerprint)),
            _run[0].Seen.PostedAt!.Value);
        _run.Clear();
        return found;
    }
}
