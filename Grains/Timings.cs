namespace LytSlot.Grains;

/// <summary>
/// Every duration the domain speaks of, in one place, so that a whole order can live in two minutes over real
/// processes.
/// Which set applies is a setting (<c>Timings:Profile</c>); only <see cref="Production"/> is allowed outside
/// development.
/// </summary>
internal sealed record Timings
{
    /// <summary>For real channels.</summary>
    public static Timings Production { get; } = new();

    /// <summary>
    /// For a person who tries the product out: long enough to read and tap, short enough to see the end.
    /// </summary>
    public static Timings Demo => Short with
    {
        Hold = TimeSpan.FromSeconds(60),
        OfferHold = TimeSpan.FromMinutes(3),
        CheckoutGrace = TimeSpan.FromSeconds(20),
        OwnerAnswerBeforeSlot = TimeSpan.FromSeconds(15),
        ChangesBeforeSlot = TimeSpan.FromSeconds(30),
    };

    /// <summary>For tests over real processes: a whole order in two minutes.</summary>
    public static Timings Development => Short;

    /// <summary>Lengths of a cell an owner may choose from.</summary>
    public IReadOnlyList<TimeSpan> SlotLengths { get; init; } =
        [TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(120)];

    /// <summary>Length of a cell in a new channel.</summary>
    public TimeSpan SuggestedSlotLength { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>When a new channel's days begin.</summary>
    public TimeOnly SuggestedOpens { get; init; } = new(9, 0);

    /// <summary>When a new channel's days end, exclusive; midnight: the end of the day.</summary>
    public TimeOnly SuggestedCloses { get; init; } = new(22, 0);

    /// <summary>The ways an ad can live.</summary>
    public IReadOnlyList<AdFormat> Formats { get; init; } =
    [
        new("1/24", TimeSpan.FromHours(1), TimeSpan.FromHours(24)),
        new("1/48", TimeSpan.FromHours(1), TimeSpan.FromHours(48)),
        new("2/48", TimeSpan.FromHours(2), TimeSpan.FromHours(48)),
        new("3/72", TimeSpan.FromHours(3), TimeSpan.FromHours(72)),
        new("permanent", TimeSpan.FromHours(1), null),
    ];

    /// <summary>How far ahead a new channel sells.</summary>
    public TimeSpan SuggestedHorizon { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The farthest a channel may sell ahead.</summary>
    public TimeSpan LongestHorizon { get; init; } = TimeSpan.FromDays(180);

    /// <summary>How long an unpaid order keeps its slot.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long an order that its channel's side placed waits for the advertiser's payment at most, and never nearer to
    /// its slot than <see cref="OwnerAnswerBeforeSlot"/>.
    /// </summary>
    public TimeSpan OfferHold { get; init; } = TimeSpan.FromHours(24);

    /// <summary>What an accepted pre-checkout leaves at least of the hold.</summary>
    public TimeSpan CheckoutGrace { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the owner has for an answer, from payment.</summary>
    public TimeSpan OwnerAnswer { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The owner's answer is due at least so long before the slot.</summary>
    public TimeSpan OwnerAnswerBeforeSlot { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the advertiser has for another post, from when it is asked for.</summary>
    public TimeSpan Changes { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Another post is due at least so long before the slot: the owner's answer must fit in.</summary>
    public TimeSpan ChangesBeforeSlot { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long the other side has to agree to another time.</summary>
    public TimeSpan MoveAnswer { get; init; } = TimeSpan.FromHours(12);

    /// <summary>An order can be moved until so long before the sooner of both slots.</summary>
    public TimeSpan MoveBeforeSlot { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Later than this after its slot nothing is published any more.</summary>
    public TimeSpan PublishLate { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long before its instant an order is woken, so that it is in memory at the instant.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A send may start only so long after its attempt was written, by a monotonic clock.</summary>
    public TimeSpan SendStart { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// After so long an attempt has surely ended: its start (5 s), the HTTP timeout (10 s), and a margin. Before that
    /// nobody
    /// may judge an attempt without a result.
    /// </summary>
    public TimeSpan AttemptLease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long after an attempt was given up its channel is looked at once more.</summary>
    public TimeSpan SecondLook { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// A bot may delete its post for so long (https://core.telegram.org/bots/api#deletemessage). A term of just that
    /// length ends early, by <see cref="DeleteMargin"/>; after a longer one a stub takes the post's place.
    /// </summary>
    public TimeSpan DeleteLimit { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How long before <see cref="DeleteLimit"/> a term of that length ends.</summary>
    public TimeSpan DeleteMargin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// What can't be taken down, or proved not to stand, for so long after it was due is given up: the money goes where
    /// it belongs.
    /// </summary>
    public TimeSpan TakeDownLate { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a permanent post is watched before its money is released.</summary>
    public TimeSpan PermanentWatch { get; init; } = TimeSpan.FromHours(72);

    /// <summary>How long after its time a check of a post is tried while nothing can be proved.</summary>
    public TimeSpan CheckPatience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a take-down waits for the last check before it.</summary>
    public TimeSpan LastCheckPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a channel may be gone, or without the bot, before its posts count as removed.</summary>
    public TimeSpan AccessGrace { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How soon what failed for the moment (a send, a take-down, a notice, a refund) is tried again.</summary>
    public TimeSpan TryAgain { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Period of a reminder once it is due; Orleans allows nothing shorter than 15 seconds here.</summary>
    public TimeSpan ReminderPeriod { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the sweeper looks for what is overdue.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a one-time sign-in can be confirmed and redeemed.</summary>
    public TimeSpan SignIn { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an invitation into a team can be accepted.</summary>
    public TimeSpan Invitation { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a second confirmation can be answered.</summary>
    public TimeSpan Confirmation { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The shortest lead time a channel may set: an unpaid hold and the owner's answer must fit in.</summary>
    public TimeSpan ShortestLead => Hold + OwnerAnswerBeforeSlot;

    private static Timings Short => new()
    {
        SlotLengths = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)],
        SuggestedSlotLength = TimeSpan.FromMinutes(1),
        Formats =
        [
            new("1/24", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)),
            new("2/48", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2)),
            new("3/72", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3)),
            new("permanent", TimeSpan.FromMinutes(1), null),
        ],
        SuggestedOpens = TimeOnly.MinValue,
        SuggestedCloses = TimeOnly.MinValue,
        SuggestedHorizon = TimeSpan.FromHours(6),
        Hold = TimeSpan.FromSeconds(20),
        OfferHold = TimeSpan.FromSeconds(60),
        CheckoutGrace = TimeSpan.FromSeconds(10),
        OwnerAnswer = TimeSpan.FromMinutes(5),
        OwnerAnswerBeforeSlot = TimeSpan.FromSeconds(5),
        Changes = TimeSpan.FromMinutes(5),
        ChangesBeforeSlot = TimeSpan.FromSeconds(10),
        MoveAnswer = TimeSpan.FromMinutes(5),
        MoveBeforeSlot = TimeSpan.FromSeconds(10),
        PublishLate = TimeSpan.FromMinutes(2),
        WarmUp = TimeSpan.FromSeconds(10),
        SecondLook = TimeSpan.FromSeconds(20),
        DeleteLimit = TimeSpan.FromMinutes(2),
        DeleteMargin = TimeSpan.FromSeconds(10),
        PermanentWatch = TimeSpan.FromMinutes(2),
        CheckPatience = TimeSpan.FromSeconds(10),
        LastCheckPatience = TimeSpan.FromSeconds(5),
        AccessGrace = TimeSpan.FromSeconds(30),
        TryAgain = TimeSpan.FromSeconds(3),
        ReminderPeriod = TimeSpan.FromSeconds(15),
        SweepEvery = TimeSpan.FromSeconds(15),
    };
}
