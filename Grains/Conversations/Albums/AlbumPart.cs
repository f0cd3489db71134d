using LytSlot.Creatives;

namespace LytSlot.Grains.Conversations.Albums;

/// <summary>One message of an album.</summary>
/// <param name="Message">Its id, which orders the parts.</param>
/// <param name="Content">What is in it; null: nothing that could be published or stored.</param>
/// <param name="ForwardedFrom">Chat id of the channel it was posted in; null for none.</param>
internal sealed record AlbumPart(int Message, PostContent? Content, long? ForwardedFrom = null);
