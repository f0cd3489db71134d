namespace LytSlot.Grains.Creatives;

/// <summary>Where people reach the redirect that counts clicks.</summary>
/// <param name="BaseUrl">Address of the API host as the world sees it; null: nothing is counted.</param>
internal sealed record ClickAddress(string? BaseUrl)
{
    /// <summary>Whether clicks can be counted at all.</summary>
    public bool IsKnown => BaseUrl is not null;

    /// <summary>The address of a link.</summary>
    public string Of(string code) => $"{BaseUrl?.TrimEnd('/')}/r/{code}";
}
