namespace LytSlot.Sending;

/// <summary>Who goes first when the bot's budget is short.</summary>
[GenerateSerializer, Alias("lyt.SendPriority")]
public enum SendPriority
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Callback and pre-checkout answers.</summary>
    Answer = 1,

    /// <summary>Publications and dialogs.</summary>
    Publication = 2,

    /// <summary>Take-downs and checks.</summary>
    Care = 3,

    /// <summary>Notices.</summary>
    Notice = 4,
}
