using System.Text.Json;
using System.Text.RegularExpressions;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>
/// README's table of statuses, commands and refusal codes is what the rules do. A new command of people gets a column,
/// a new status a row; the failure shows the table as it should be.
/// </summary>
public sealed partial class ReadmeTableTests
{
    private const string Contract = "Grains.Abstractions/Orders/IOrderGrain.cs";

    /// <summary>Reads, what the system says, and what depends on the money alone, whatever the status.</summary>
    private static readonly string[] NoColumn = [
        "Read", "QuoteCancel", "Refunded", "Wake", "ConfirmTransfer", "ConfirmReturn",
    ];

    /// <summary>Commands by the name of their method, as somebody might well give them.</summary>
    private static readonly (string Name, Func<OrderState, OrderCommand> Command)[] Columns =
    [
        ("Place", order => new OrderCommand.Place(Given.Key, Given.Wish with { Price = PriceOf(order) }, Given.Now)),
        ("CheckOut", order => new OrderCommand.CheckOut(PriceOf(order), Given.Now)),
        ("Pay", order => Given.Pay("p:stripe:pi_2") with { Amount = PriceOf(order) }),
        ("Approve", _ => new OrderCommand.Approve(1, Given.Now)),
        ("RequestChanges", _ => new OrderCommand.RequestChanges(1, "shorter", Given.Now)),
        ("Resubmit", _ => new OrderCommand.Resubmit("another", "hash", Given.Now)),
        ("Reject", _ => new OrderCommand.Reject(null)),
        ("ProposeMove", order =>
            new OrderCommand.ProposeMove(Guid.Empty, ByAdvertiser: false, order.StartsAt.AddHours(3), Given.Now)),
        ("AgreeToMove", _ => new OrderCommand.AgreeToMove(1, ByAdvertiser: true, Given.Other.AddHours(1), Given.Now)),
        ("DeclineMove", _ => new OrderCommand.DeclineMove(1, ByAdvertiser: true)),
        ("Cancel", _ => new OrderCommand.Cancel(null)),
        ("Mark", _ => new OrderCommand.Mark(Given.Erid, ByOwner: false, Given.Now)),
        ("AnnounceTransfer", _ => new OrderCommand.AnnounceTransfer()),
        ("GiveBack", _ => new OrderCommand.GiveBack(Guid.Empty, Given.Part)),
        ("Rate", _ => new OrderCommand.Rate(5, Given.Now)),
        ("ClearModeration", _ => new OrderCommand.Clear(1, 5, Given.Now)),
        ("RefuseModeration", _ => new OrderCommand.Refuse(null, 1, 5)),
        ("HoldBack", _ => new OrderCommand.HoldBack(null, Given.Now)),
    ];

    /// <summary>The same commands, too late or of amounts that are not right.</summary>
    private static readonly (string Name, OrderCommand Command)[] Mistaken =
    [
        ("Place", new OrderCommand.Place(Given.Key, Given.Wish with { ChannelId = -1 }, Given.Now)),
        ("CheckOut", new OrderCommand.CheckOut(Given.Part, Given.Now)),
        ("CheckOut", new OrderCommand.CheckOut(Given.Price, Given.Slot)),
        ("Approve", new OrderCommand.Approve(1, Given.Slot)),
        ("Approve", new OrderCommand.Approve(2, Given.Now)),
        ("RequestChanges", new OrderCommand.RequestChanges(2, "shorter", Given.Now)),
        ("RequestChanges", new OrderCommand.RequestChanges(1, "shorter", Given.Slot)),
        ("Resubmit", new OrderCommand.Resubmit("another", "hash", Given.Slot)),
        ("ProposeMove", new OrderCommand.ProposeMove(Guid.Empty, true, Given.Slot, Given.Now)),
        ("ProposeMove", new OrderCommand.ProposeMove(Guid.Empty, true, Given.Other, Given.Slot)),
        ("AgreeToMove", new OrderCommand.AgreeToMove(1, true, Given.Other, Given.Now)),
        ("DeclineMove", new OrderCommand.DeclineMove(1, true)),
        ("Cancel", new OrderCommand.Cancel(null, true, long.MaxValue, Guid.Empty, Given.Now)),
        ("Rate", new OrderCommand.Rate(6, Given.Now)),
        ("ClearModeration", new OrderCommand.Clear(2, 5, Given.Now)),
        ("ClearModeration", new OrderCommand.Clear(1, 5, Given.Slot.AddHours(1))),
        ("RefuseModeration", new OrderCommand.Refuse(null, 2, 5)),
        ("HoldBack", new OrderCommand.HoldBack(null, Given.Slot.AddHours(1))),
        ("GiveBack", new OrderCommand.GiveBack(Guid.Empty, Given.Price)),
        ("GiveBack", new OrderCommand.GiveBack(Guid.Empty, Given.Part with { AmountMinor = 0 })),
    ];

    [Fact]
    public void Table_is_what_the_rules_do() => Assert.Equal(
        string.Join('\n', Table()),
        string.Join('\n', Readme().SkipWhile(line => !line.StartsWith("| |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))));

    [Fact]
    public void Table_has_every_command_of_people() => Assert.Equal(
        Documented.Keys.Except(NoColumn), Documented.Keys.Intersect(Columns.Select(column => column.Name)));

    [Fact]
    public void Rules_refuse_with_no_other_codes_than_documented() => Assert.All(Mistaken, mistake => Assert.All(
        Statuses.SelectMany(status => new[]
        {
            Given.In(status), Given.In(status).ByCard(), Given.In(status).Waiting(),
        }),
        order =>
        {
            if (OrderRules.Decide(order, mistake.Command, Given.Timings).Refusal is { } refusal)
            {
                Assert.Contains(refusal.Code, Documented[mistake.Name]);
            }
        }));

    private static IEnumerable<OrderStatus> Statuses =>
        Enum.GetValues<OrderStatus>().Except([OrderStatus.None]);

    /// <summary>Codes by method, from the contract's own documentation.</summary>
    private static Dictionary<string, string[]> Documented { get; } = Method()
        .Matches(File.ReadAllText(Path.Combine(Root(), Contract)))
        .ToDictionary(
            method => method.Groups["name"].Value,
            method => Code().Matches(method.Groups["words"].Value).Select(code => code.Groups[1].Value)
                .Distinct().ToArray());

    private static IEnumerable<string> Table() =>
    [
        Row("", Columns.Select(column => $"`{column.Name}`")),
        Row("---", Columns.Select(_ => "---")).Replace(" ", "", StringComparison.Ordinal),
        .. Statuses.Select(status => Row(Spell(status), Columns.Select(column => Cell(status, column)))),
        Row("else", Columns.Select(column => string.Join(' ', Documented[column.Name]
            .Except(["order.not_found", "order.wrong_status"]).Select(code => $"`{code}`")))),
    ];

    private static string Cell(OrderStatus status, (string Name, Func<OrderState, OrderCommand> Command) column)
    {
        var paid = Given.In(status).ByCard();
        var order = column.Name == "Mark" ? paid.Wanting()
            : column.Name is "ClearModeration" or "RefuseModeration" ? paid.Waiting()
            : column.Name is "AgreeToMove" or "DeclineMove" ? paid with { Move = Given.Proposal }
            : paid;
        return OrderRules.Decide(order, column.Command(order), Given.Timings) switch
        {
            { Refusal.Code: "order.wrong_status" } => "–",
            { Refusal: { } refusal } => $"`{refusal.Code}`",
            { Event: { } happened } when OrderChanges.Apply(order, happened, Given.By(Given.Now)).Status is var next =>
                next == status ? "+" : Spell(next),
            _ => "=",
        };
    }

    private static Money PriceOf(OrderState order) => new(order.PriceMinor, order.Currency);

    private static string Spell(OrderStatus status) => $"`{JsonNamingPolicy.SnakeCaseLower.ConvertName($"{status}")}`";

    private static string Row(string first, IEnumerable<string> cells) =>
        "|" + string.Concat(cells.Prepend(first).Select(cell => cell.Length == 0 ? " |" : $" {cell} |"));

    private static IEnumerable<string> Readme() => File.ReadLines(Path.Combine(Root(), "README.md"))
        .SkipWhile(line => line != "### What each command leads to");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LytSlot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No LytSlot.sln above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(
        """(?<words>(?:^ *///.*\n)+) *\[Alias\("\w+"\)\]\n *Task\S* (?<name>\w+)\(""", RegexOptions.Multiline)]
    private static partial Regex Method();

    [GeneratedRegex(@"<c>([a-z]+\.[a-z_]+)</c>")]
    private static partial Regex Code();
}
