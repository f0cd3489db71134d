namespace LytSlot.ApiHost.Pages;

/// <summary>A sign-in that waits in a browser, as its cookie spells it.</summary>
/// <param name="Code">Code of the sign-in.</param>
/// <param name="Secret">What redeems it.</param>
/// <param name="BotLink">Address that opens the bot at it.</param>
internal sealed record Waits(Guid Code, string Secret, string BotLink)
{
    /// <summary>Reads the cookie; null when it is absent or none of ours.</summary>
    public static Waits? From(string? cookie) =>
        cookie?.Split('|') is [var code, { Length: > 0 } secret, var link]
        && Guid.TryParseExact(code, "N", out var id)
        && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
            ? new(id, secret, link)
            : null;

    public override string ToString() => $"{Code:N}|{Secret}|{BotLink}";
}
