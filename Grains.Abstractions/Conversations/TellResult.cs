namespace LytSlot.Conversations;

/// <summary>Whether a person was told.</summary>
[GenerateSerializer, Alias("lyt.TellResult")]
public enum TellResult
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Delivered now or before.</summary>
    Told = 1,

    /// <summary>They blocked the bot or left Telegram: nobody is to be told any more.</summary>
    PersonGone = 2,

    /// <summary>Telegram did not take it; try again.</summary>
    Later = 3,
}
