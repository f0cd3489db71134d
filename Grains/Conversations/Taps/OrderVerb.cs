namespace LytSlot.Grains.Conversations.Taps;

/// <summary>What a button on an order asks for.</summary>
internal enum OrderVerb
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Its advertiser looks at it.</summary>
    Show = 1,

    /// <summary>Its advertiser pays it.</summary>
    Pay = 2,

    /// <summary>Its advertiser calls it off; asked again before.</summary>
    Cancel = 3,

    /// <summary>The channel's side looks at it.</summary>
    Judge = 4,

    /// <summary>The channel's side lets it through.</summary>
    Approve = 5,

    /// <summary>The channel's side refuses it; asked for a reason before.</summary>
    Reject = 6,

    /// <summary>The channel's side says that the transfer has arrived.</summary>
    Transfer = 7,

    /// <summary>Its advertiser gives the erid of its mark.</summary>
    Mark = 8,

    /// <summary>The channel's side wants another post; asked for words.</summary>
    AskForChanges = 9,

    /// <summary>Its advertiser sends another post.</summary>
    Resubmit = 10,

    /// <summary>Its advertiser wants another time.</summary>
    Move = 11,

    /// <summary>Its advertiser agrees to another time.</summary>
    Agree = 12,

    /// <summary>Its advertiser refuses another time, or takes their own proposal back.</summary>
    Decline = 13,

    /// <summary>The channel's side agrees to another time.</summary>
    OwnerAgrees = 14,

    /// <summary>The channel's side refuses another time, or takes its own proposal back.</summary>
    OwnerDeclines = 15,

    /// <summary>The channel's side wants no more orders of its advertiser; asked again before.</summary>
    Block = 16,

    /// <summary>The channel's side was asked again and wants none.</summary>
    BlockForSure = 17,

    /// <summary>The channel's side takes what its advertiser books without being asked.</summary>
    Allow = 18,

    /// <summary>The channel's side takes its advertiser off its lists.</summary>
    TakeOffLists = 19,

    /// <summary>Its advertiser writes to the channel's side.</summary>
    Write = 20,

    /// <summary>The channel's side writes to its advertiser.</summary>
    OwnerWrites = 21,

    /// <summary>Its advertiser wants to say how it went.</summary>
    Rate = 22,

    /// <summary>Its advertiser says how it went: the number.</summary>
    RateSo = 23,
}
