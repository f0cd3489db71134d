namespace LytSlot.BotHost.Polling;

/// <summary>Whether updates come in just now.</summary>
internal sealed class SourceState
{
    private volatile string? _trouble = "starting";
    private volatile string? _worry;

    /// <summary>Why no updates come in; null when they do, here or through another host.</summary>
    public string? Trouble => _trouble;

    /// <summary>What somebody should look at, although this host can do its part.</summary>
    public string? Worry => _worry;

    public void Up(string? worry = null)
    {
        _trouble = null;
        _worry = worry;
    }

    public void Down(string trouble) => _trouble = trouble;
}
