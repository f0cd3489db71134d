namespace LytSlot.Conversations;

/// <summary>What people are told without having asked.</summary>
[GenerateSerializer, Alias("lyt.NoticeKind")]
public enum NoticeKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>To the owner: a paid order waits for an answer.</summary>
    OrderToApprove = 1,

    /// <summary>To the advertiser: paid, the owner is asked.</summary>
    PaymentTaken = 2,

    /// <summary>To the advertiser: it will be published.</summary>
    Approved = 3,

    /// <summary>To the advertiser: refused, the money goes back.</summary>
    Rejected = 4,

    /// <summary>To the advertiser: the hold ran out.</summary>
    Expired = 5,

    /// <summary>To both: called off.</summary>
    Cancelled = 6,

    /// <summary>To both: it is live.</summary>
    Published = 7,

    /// <summary>To both: the term is over.</summary>
    Completed = 8,

    /// <summary>To both: it could not be published in time.</summary>
    Failed = 9,

    /// <summary>To the advertiser: the money has gone back.</summary>
    Refunded = 10,

    /// <summary>To the advertiser: paid too late, the money goes back.</summary>
    LatePayment = 11,

    /// <summary>To the owner: the bot lacks a right it needs.</summary>
    RightsLost = 12,

    /// <summary>To both: removed or altered before its term.</summary>
    Breached = 13,

    /// <summary>To the owner and admins: the payer's bank took the money back for now.</summary>
    Disputed = 14,

    /// <summary>To the owner and admins: the dispute was decided for us.</summary>
    DisputeWon = 15,

    /// <summary>To the owner and admins: the dispute was lost, and the money with it.</summary>
    DisputeLost = 16,

    /// <summary>To the advertiser: a part of the money has gone back.</summary>
    PartRefunded = 17,

    /// <summary>To the owner and admins: the provider can't give the money back, a person must.</summary>
    RefundRefused = 18,

    /// <summary>To the owner: the advertiser wants to pay by transfer, which somebody must see arrive.</summary>
    TransferAwaited = 19,

    /// <summary>To who waited: a slot is free again.</summary>
    SlotFreed = 20,

    /// <summary>To the owner: another post went up within the top time of an ad.</summary>
    Covered = 21,

    /// <summary>To admins: a tenant asks for money.</summary>
    PayoutRequested = 22,

    /// <summary>To owners: the money they asked for was sent.</summary>
    PayoutConfirmed = 23,

    /// <summary>To owners: the money they asked for is not sent, and available again.</summary>
    PayoutRejected = 24,

    /// <summary>To the owner: the term is over, and a stub stands where the post was too old to be deleted.</summary>
    StubLeft = 25,

    /// <summary>To the advertiser: paid, and the erid of the post's mark is wanted before it can be approved.</summary>
    MarkMissing = 26,

    /// <summary>To the owner: the advertiser gave the erid, the paid order can be approved.</summary>
    MarkGiven = 27,

    /// <summary>To the advertiser: the owner asks for another post, with words.</summary>
    ChangesRequested = 28,

    /// <summary>To the owner: the advertiser sent another post, which waits for an answer.</summary>
    Resubmitted = 29,

    /// <summary>To the other side: it is proposed to publish at another time.</summary>
    MoveProposed = 30,

    /// <summary>To who proposed it: agreed, it will be published at the other time.</summary>
    Moved = 31,

    /// <summary>To the other side: refused or taken back, the time stays.</summary>
    MoveDeclined = 32,

    /// <summary>To who proposed it: nobody answered, the time stays.</summary>
    MoveExpired = 33,

    /// <summary>To owners: somebody has joined the team.</summary>
    MemberJoined = 34,

    /// <summary>To owners: somebody has left the team.</summary>
    MemberLeft = 35,

    /// <summary>To owners and to whom it is about: an owner took somebody out of the team.</summary>
    MemberRemoved = 36,

    /// <summary>To owners and to whom it is about: an owner gave somebody another role.</summary>
    RoleChanged = 37,

    /// <summary>To who asked for something that is done only after a second confirmation.</summary>
    ConfirmationAsked = 38,

    /// <summary>To the other side of an order: a message of the one side.</summary>
    LetterWritten = 39,

    /// <summary>To the advertiser: the channel's side placed an order for them, to be paid or declined.</summary>
    OrderOffered = 40,

    /// <summary>To admins: an order waits for them to look at it.</summary>
    ModerationAsked = 41,

    /// <summary>To the advertiser, and to who knows of the order: the platform looks at it first.</summary>
    HeldBack = 42,

    /// <summary>To the advertiser, and to who knew of it: the platform has looked at it, it goes on.</summary>
    ModerationCleared = 43,

    /// <summary>To both: the platform does not let it through, the money goes back.</summary>
    ModerationRefused = 44,
}
