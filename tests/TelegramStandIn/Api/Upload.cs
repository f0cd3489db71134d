namespace LytSlot.TelegramStandIn.Api;

/// <summary>A file that came with a multipart request.</summary>
internal sealed record Upload(string FileName, string? MimeType, byte[] Content);
