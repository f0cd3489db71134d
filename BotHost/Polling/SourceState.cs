namespace LytSlot.BotHost.Polling;

/// <summary>Whether updates come in just now.</summary>
internal sealed class SourceState
{
    private volatile string? _trouble = "starting";

    /// <summary>Why no updates come in; null when they do, here or through another host.</summary>
    public string? Trouble => _trouble;

    public void Up() => _trouble = null;

    public void Down(string trouble) => _trouble = trouble;
}
