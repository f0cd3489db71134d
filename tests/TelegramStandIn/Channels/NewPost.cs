namespace LytSlot.TelegramStandIn.Channels;

/// <summary>A post by an administrator.</summary>
/// <param name="ByUserId">Null: the owner.</param>
/// <param name="Photo">Name of a generated picture; the text is its caption then.</param>
internal sealed record NewPost(long? ByUserId, string? Text, string? Photo);
