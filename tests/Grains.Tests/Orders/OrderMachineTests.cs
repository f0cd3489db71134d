using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>The whole life of an order as one table.</summary>
public sealed class OrderMachineTests
{
    /// <summary>What people do. "=" answers success and writes nothing, "x" refuses, "+" leaves the status.</summary>
    private const string People = """
                          Place  Checkout  Pay   PayAgain  Approve    Reject    Cancel     Mark  Rate
        None              Held   x         x     x         x          x         x          x     x
        Held              =      +         Paid  Paid      x          x         Cancelled  +     x
        Paid              =      x         =     +         Scheduled  Rejected  Cancelled  +     x
        ChangesRequested  =      x         =     +         x          x         Cancelled  +     x
        Scheduled         =      x         =     +         =          x         Cancelled  x     x
        Publishing        =      x         =     +         =          x         x          x     x
        Published         =      x         =     +         =          x         x          x     x
        Completed         =      x         =     +         =          x         x          x     +
        Expired           =      x         Paid  Paid      x          x         =          x     x
        Cancelled         =      x         =     +         x          x         =          x     x
        Rejected          =      x         =     +         x          =         x          x     x
        Failed            =      x         =     +         x          x         x          x     x
        Breached          =      x         =     +         x          x         x          x     x
        """;

    /// <summary>What is said of the post; "Other" names a version that is not the present one.</summary>
    private const string Post = """
                          Change            Other  ApproveOther  Resubmit
        None              x                 x      x             x
        Held              x                 x      x             x
        Paid              ChangesRequested  x      x             x
        ChangesRequested  =                 x      x             Paid
        Scheduled         x                 x      x             x
        Publishing        x                 x      x             x
        Published         x                 x      x             x
        Completed         x                 x      x             x
        Expired           x                 x      x             x
        Cancelled         x                 x      x             x
        Rejected          x                 x      x             x
        Failed            x                 x      x             x
        Breached          x                 x      x             x
        """;

    /// <summary>
    /// What is said of another time; a proposal of the channel's side stands, but for "Answer". "Own" is its own yes.
    /// </summary>
    private const string MoveTable = """
                          Propose  Agree  Own  Decline  Answer
        None              x        x      x    x        x
        Held              x        x      x    x        x
        Paid              x        x      x    x        x
        ChangesRequested  x        x      x    x        x
        Scheduled         +        +      x    +        x
        Publishing        x        x      x    x        x
        Published         x        x      x    x        x
        Completed         x        x      x    x        x
        Expired           x        x      x    x        x
        Cancelled         x        x      x    x        x
        Rejected          x        x      x    x        x
        Failed            x        x      x    x        x
        Breached          x        x      x    x        x
        """;

    /// <summary>
    /// What admins say of an order that waits for them, but for "Hold"; "Unseen" is what happens to it meanwhile.
    /// </summary>
    private const string ModerationTable = """
                          Clear  ClearOther  Refuse     RefuseOther  Hold  HoldAgain  ApproveUnseen  ChangeUnseen
        None              x      x           x          x            x     x          x              x
        Held              x      x           x          x            x     x          x              x
        Paid              +      x           Cancelled  x            +     =          x              x
        ChangesRequested  x      x           x          x            x     x          x              =
        Scheduled         +      x           Cancelled  x            +     =          =              x
        Publishing        x      x           x          x            x     x          =              x
        Published         x      x           x          x            x     x          =              x
        Completed         x      x           x          x            x     x          =              x
        Expired           x      x           x          x            x     x          x              x
        Cancelled         x      x           x          x            x     x          x              x
        Rejected          x      x           x          x            x     x          x              x
        Failed            x      x           x          x            x     x          x              x
        Breached          x      x           x          x            x     x          x              x
        """;

    /// <summary>What time and people do to an order that waits for an admin.</summary>
    private const string UnseenTable = """
                          ProposeUnseen  AgreeUnseen  AttemptUnseen  TickUnseen  RejectUnseen  CancelUnseen  MarkUnseen
        None              x              x            x              x           x             x             x
        Held              x              x            x              Expired     x             Cancelled     +
        Paid              x              x            x              Rejected    Rejected      Cancelled     +
        ChangesRequested  x              x            x              Rejected    x             Cancelled     +
        Scheduled         x              x            x              Failed      x             Cancelled     x
        Publishing        x              x            x              Failed      x             x             x
        Published         x              x            x              =           x             x             x
        Completed         x              x            x              =           x             x             x
        Expired           x              x            x              =           x             =             x
        Cancelled         x              x            x              =           x             =             x
        Rejected          x              x            x              =           =             x             x
        Failed            x              x            x              =           x             x             x
        Breached          x              x            x              =           x             x             x
        """;

    /// <summary>What time, Telegram and the providers do.</summary>
    private const string World = """
                         Tick     Attempt    Sent      Missed Looked Saw Lacked   Down      Pinned Refunded Told Promo
        None             x        x          x         x      x      x   x        x         x      x        x    x
        Held             Expired  x          x         x      =      x   x        x         =      x        =    =
        Paid             Rejected x          x         x      =      x   x        x         =      x        +    =
        ChangesRequested Rejected x          x         x      =      x   x        x         =      x        +    =
        Scheduled        Failed   Publishing x         x      =      x   x        x         =      x        +    =
        Publishing       Failed   x          Published +      =      x   x        x         =      x        +    =
        Published        =        x          =         x      =      +   Breached Completed =      x        +    =
        Completed        =        x          x         x      =      =   =        =         =      x        +    =
        Expired          =        x          x         x      =      x   x        x         =      x        +    +
        Cancelled        =        x          x         x      =      x   x        x         =      +        +    =
        Rejected         =        x          x         x      =      x   x        x         =      +        +    =
        Failed           =        x          =         =      =      x   x        =         =      +        +    =
        Breached         =        x          x         x      =      =   =        +         =      +        +    =
        """;

    /// <summary>What moves money otherwise; the order was paid by card, and a part is owed for "PartBack".</summary>
    private const string MoneyTable = """
                          Transfer  GiveBack  PartBack  Dispute    Won  Lost  Stuck  Undone  Asked
        None              x         x         x         x          x    x     x      x       x
        Held              +         x         x         x          x    x     x      x       =
        Paid              x         +         +         Cancelled  =    =     =      =       =
        ChangesRequested  x         +         +         Cancelled  =    =     =      =       =
        Scheduled         x         +         +         Cancelled  =    =     =      =       =
        Publishing        x         +         +         +          =    =     =      =       =
        Published         x         +         +         +          =    =     =      =       =
        Completed         x         +         +         +          =    =     =      =       =
        Expired           x         x         x         x          x    x     x      x       =
        Cancelled         x         x         +         +          =    =     +      =       =
        Rejected          x         x         +         +          =    =     +      =       =
        Failed            x         x         +         +          =    =     +      =       =
        Breached          x         x         +         +          =    =     +      =       =
        """;

    private static readonly string[] Money = Rows(MoneyTable)[0];

    private static readonly string[] Moves = [.. Rows(MoveTable)[0].Except(["Answer"])];

    private static readonly string[][][] Tables =
    [
        Rows(People), Rows(Post), Rows(MoveTable), Rows(ModerationTable), Rows(UnseenTable), Rows(World),
        Rows(MoneyTable),
    ];

    private static readonly string[] Waits =
        [.. Rows(ModerationTable)[0].Concat(Rows(UnseenTable)[0]).Except(["Hold"])];

    public static TheoryData<OrderStatus, string, string> Cells()
    {
        var cells = new TheoryData<OrderStatus, string, string>();
        foreach (var table in Tables)
        {
            foreach (var row in table.Skip(1))
            {
                foreach (var (command, expected) in table[0].Zip(row.Skip(1)))
                {
                    cells.Add(Enum.Parse<OrderStatus>(row[0]), command, expected);
                }
            }
        }

        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public void Command_leads_where_the_table_says(OrderStatus from, string command, string expected)
    {
        var order = command switch
        {
            _ when Money.Contains(command) => Given.In(from).ByCard(),
            _ when Moves.Contains(command) => Given.In(from) with { Move = Given.Proposal },
            "MarkUnseen" => Given.In(from).Waiting() with { Mark = Given.Unfinished },
            "AgreeUnseen" => Given.In(from).Waiting() with { Move = Given.Proposal },
            _ when Waits.Contains(command) => Given.In(from).Waiting(),
            "Mark" => Given.In(from) with { Mark = Given.Unfinished },
            "Promo" => Given.In(from) with { Promo = "SPRING" },
            _ => Given.In(from),
        };

        var decision = OrderRules.Decide(order, Command(command, order), Given.Timings);

        var actual = decision switch
        {
            { Refusal: not null } => "x",
            { Event: { } happened } => Seen(order, OrderChanges.Apply(order, happened, Given.By(Given.Now)).Status),
            _ => "=",
        };
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Tables_have_every_status() => Assert.All(Tables, table => Assert.Equal(
        Enum.GetValues<OrderStatus>().Order(),
        table.Skip(1).Select(row => Enum.Parse<OrderStatus>(row[0])).Order()));

    [Fact]
    public void Tables_have_every_command() => Assert.Equal(
        typeof(OrderCommand).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
        Tables.SelectMany(table => table[0]).Select(name => Command(name, Given.Publishing).GetType().Name).Distinct()
            .Order(StringComparer.Ordinal));

    private static string[][] Rows(string table) =>
        [.. table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static string Seen(OrderState before, OrderStatus after) =>
        before.Status == after ? "+" : after.ToString();

    private static OrderCommand Command(string name, OrderState order)
    {
        var late = Given.Slot + TimeSpan.FromHours(2);
        return name.Replace("Unseen", "", StringComparison.Ordinal) switch
        {
            "Place" => new OrderCommand.Place(Given.Key, Given.Wish, Given.Now),
            "Checkout" => new OrderCommand.CheckOut(Given.Price, Given.Now),
            "Pay" => Given.Pay(Given.Charge),
            "PayAgain" => Given.Pay("p:stars:c2"),
            "Mark" => new OrderCommand.Mark(Given.Erid, ByOwner: false, Given.Now),
            "Approve" => new OrderCommand.Approve(1, Given.Now),
            "ApproveOther" => new OrderCommand.Approve(2, Given.Now),
            "Change" => new OrderCommand.RequestChanges(1, Given.Words, Given.Now),
            "Other" => new OrderCommand.RequestChanges(2, Given.Words, Given.Now),
            "Resubmit" => Given.Another,
            "Reject" => new OrderCommand.Reject(null),
            "Cancel" => new OrderCommand.Cancel(null),
            "Rate" => new OrderCommand.Rate(5, Given.Now),
            "Propose" => Given.Propose,
            "Agree" => new OrderCommand.AgreeToMove(1, ByAdvertiser: true, Given.Other.AddHours(1), Given.Now),
            "Own" => new OrderCommand.AgreeToMove(1, ByAdvertiser: false, Given.Other.AddHours(1), Given.Now),
            "Decline" or "Answer" => new OrderCommand.DeclineMove(1, ByAdvertiser: true),
            "Tick" => new OrderCommand.Tick(late),
            "Attempt" => new OrderCommand.StartAttempt(10, Given.Slot),
            "Sent" => Given.Sent(1),
            "Missed" => new OrderCommand.NothingStands(1, late),
            "Looked" => new OrderCommand.FinishLook(IsDone: true, Copies: 0, late),
            "Saw" => Given.Saw(SightKind.Intact),
            "Lacked" => Given.Saw(SightKind.Removed),
            "Down" => new OrderCommand.FinishTakeDown(new TakeDownResult.Down(false), late + TimeSpan.FromHours(24)),
            "Pinned" => new OrderCommand.FinishPin(null, late),
            "Refunded" => new OrderCommand.Refunded(Given.Charge),
            "Transfer" => new OrderCommand.AnnounceTransfer(),
            "GiveBack" => new OrderCommand.GiveBack(Guid.Empty, Given.Part),
            "PartBack" => new OrderCommand.PartReturned(Given.Card, Guid.Empty, Given.Part),
            "Dispute" => new OrderCommand.Dispute(Given.Card, "du_1"),
            "Won" => new OrderCommand.EndDispute(Given.Card, "du_1", IsWon: true),
            "Lost" => new OrderCommand.EndDispute(Given.Card, "du_1", IsWon: false),
            "Stuck" => new OrderCommand.RefundStuck(Given.Card),
            "Undone" => new OrderCommand.RefundFailed(Given.Card, null),
            "Asked" => new OrderCommand.RefundAsked(Given.Card, Given.Now),
            "Promo" => new OrderCommand.FinishPromo(),
            "Told" => new OrderCommand.Told(order.Untold),
            "Clear" => new OrderCommand.Clear(1, 5, Given.Now),
            "ClearOther" => new OrderCommand.Clear(2, 5, Given.Now),
            "Refuse" => new OrderCommand.Refuse("no", 1, 5),
            "RefuseOther" => new OrderCommand.Refuse("no", 2, 5),
            "Hold" or "HoldAgain" => new OrderCommand.HoldBack("a report", Given.Now),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }
}
