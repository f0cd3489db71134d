using System.Text.Json.Serialization;

namespace LytSlot.TelegramStandIn.Faults;

/// <summary>What can be ordered to go wrong.</summary>
[JsonConverter(typeof(CamelCaseEnum<FaultKind>))]
internal enum FaultKind
{
    None = 0,

    /// <summary>Answer an error, without effect.</summary>
    Refuse = 1,

    /// <summary>Answer 429 with <c>retry_after</c>, without effect.</summary>
    TooMany = 2,

    /// <summary>Carry out late.</summary>
    Delay = 3,

    /// <summary>Carry out and never answer.</summary>
    NoAnswer = 4,

    /// <summary>Carry out and close the connection.</summary>
    Close = 5,

    /// <summary>Answer <c>true</c> without doing anything, as Telegram sometimes does for deletions.</summary>
    Pretend = 6,

    /// <summary>Deliver an update twice.</summary>
    DuplicateUpdate = 7,

    /// <summary>Deliver an update after the one that follows it.</summary>
    ReorderUpdate = 8,

    /// <summary>Keep an update back until it is released.</summary>
    WithholdUpdate = 9,
}
