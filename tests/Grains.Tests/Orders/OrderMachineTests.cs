using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>The whole life of an order as one table.</summary>
public sealed class OrderMachineTests
{
    /// <summary>"=" answers success and writes nothing, "x" refuses, "+" changes something but not the status.</summary>
    private const string Machine = """
                    Place Checkout Pay       PayAgain Approve    Reject   Cancel    Tick      Attempt    Sent      Missed Down      Refunded Told
        None        Held  x        x         x        x          x        x         x         x          x         x      x         x        x
        Held        =     +        Paid      Paid     x          x        Cancelled Expired   x          x         x      x         x        =
        Paid        =     x        =         +        Scheduled  Rejected Cancelled Rejected  x          x         x      x         x        +
        Scheduled   =     x        =         +        =          x        Cancelled Failed    Publishing x         x      x         x        +
        Publishing  =     x        =         +        =          x        x         Failed    x          Published +      x         x        +
        Published   =     x        =         +        =          x        x         =         x          =         x      Completed x        +
        Completed   =     x        =         +        =          x        x         =         x          x         x      =         x        +
        Expired     =     x        Paid      Paid     x          x        =         =         x          x         x      x         x        +
        Cancelled   =     x        =         +        x          x        =         =         x          x         x      x         +        +
        Rejected    =     x        =         +        x          =        x         =         x          x         x      x         +        +
        Failed      =     x        =         +        x          x        x         =         x          =         =      =         +        +
        """;

    private static readonly string[][] Rows =
        [.. Machine.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static TheoryData<OrderStatus, string, string> Cells()
    {
        var cells = new TheoryData<OrderStatus, string, string>();
        foreach (var row in Rows.Skip(1))
        {
            foreach (var (command, expected) in Rows[0].Zip(row.Skip(1)))
            {
                cells.Add(Enum.Parse<OrderStatus>(row[0]), command, expected);
            }
        }

        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public void Command_leads_where_the_table_says(OrderStatus from, string command, string expected)
    {
        var order = Given.In(from);

        var decision = OrderRules.Decide(order, Command(command, order), Given.Timings);

        var actual = decision switch
        {
            { Refusal: not null } => "x",
            { Event: { } happened } => Seen(order, OrderChanges.Apply(order, happened, Given.By(Given.Now)).Status),
            _ => "=",
        };
        Assert.Equal(expected, actual);
    }

    /// <summary>Two statuses are entered by what later versions bring: changes asked for, and a breach seen.</summary>
    [Fact]
    public void Table_has_every_status() => Assert.Equal(
        Enum.GetValues<OrderStatus>().Except([OrderStatus.ChangesRequested, OrderStatus.Breached]).Order(),
        Rows.Skip(1).Select(row => Enum.Parse<OrderStatus>(row[0])).Order());

    [Fact]
    public void Table_has_every_command() => Assert.Equal(
        typeof(OrderCommand).GetNestedTypes().Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))),
        Rows[0].Select(name => Command(name, Given.Publishing).GetType()).Distinct()
            .Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))));

    private static string Seen(OrderState before, OrderStatus after) =>
        before.Status == after ? "+" : after.ToString();

    private static OrderCommand Command(string name, OrderState order)
    {
        var late = Given.Slot + TimeSpan.FromHours(2);
        return name switch
        {
            "Place" => new OrderCommand.Place(Given.Key, Given.Wish, Given.Now),
            "Checkout" => new OrderCommand.CheckOut(Given.Price, Given.Now),
            "Pay" => Given.Pay(Given.Charge),
            "PayAgain" => Given.Pay("p:stars:c2"),
            "Approve" => new OrderCommand.Approve(Given.Now),
            "Reject" => new OrderCommand.Reject(null),
            "Cancel" => new OrderCommand.Cancel(null),
            "Tick" => new OrderCommand.Tick(late),
            "Attempt" => new OrderCommand.StartAttempt(10, Given.Slot),
            "Sent" => Given.Sent(1),
            "Missed" => new OrderCommand.NothingStands(1),
            "Down" => new OrderCommand.FinishTakeDown(new TakeDownResult.Down(false), late + TimeSpan.FromHours(24)),
            "Refunded" => new OrderCommand.Refunded(Given.Charge),
            "Told" => new OrderCommand.Told(order.Untold),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }
}
