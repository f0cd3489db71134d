using LytSlot.Accounting;
using LytSlot.Conversations;
using LytSlot.Grains.Payouts;
using LytSlot.Payouts;

namespace LytSlot.Grains.Tests.Payouts;

public sealed class PayoutRulesTests
{
    private static readonly Guid Tenant = Guid.Parse("0198c0de-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly RequestPayout Wish = new(new(100, "EUR"), new("IBAN DE00"));

    [Theory]
    [InlineData(PayoutStatus.None, "request", "Requested")]
    [InlineData(PayoutStatus.None, "confirm", "payout.not_found")]
    [InlineData(PayoutStatus.None, "reject", "payout.not_found")]
    [InlineData(PayoutStatus.Requested, "request", "=")]
    [InlineData(PayoutStatus.Requested, "confirm", "Confirmed")]
    [InlineData(PayoutStatus.Requested, "reject", "Rejected")]
    [InlineData(PayoutStatus.Confirmed, "request", "=")]
    [InlineData(PayoutStatus.Confirmed, "confirm", "=")]
    [InlineData(PayoutStatus.Confirmed, "reject", "payout.wrong_status")]
    [InlineData(PayoutStatus.Rejected, "request", "=")]
    [InlineData(PayoutStatus.Rejected, "confirm", "payout.wrong_status")]
    [InlineData(PayoutStatus.Rejected, "reject", "=")]
    public void Command_leads_where_the_table_says(PayoutStatus from, string command, string expected)
    {
        var payout = In(from);

        var decision = PayoutRules.Decide(payout, Named(command));

        Assert.Equal(expected, decision switch
        {
            { Refusal: { } refusal } => refusal.Code,
            { Event: { } happened } => PayoutRules.Apply(payout, happened, Stamp).Status.ToString(),
            _ => "=",
        });
    }

    [Fact]
    public void Money_is_set_aside_and_then_gone_or_back()
    {
        Assert.Equal(
            [(Account.Tenant, -100L), (Account.InPayout, 100L)], Lines(In(PayoutStatus.Requested)));
        Assert.Equal(
            [(Account.InPayout, -100L), (Account.Payout, 100L)], Lines(In(PayoutStatus.Confirmed)));
        Assert.Equal(
            [(Account.InPayout, -100L), (Account.Tenant, 100L)], Lines(In(PayoutStatus.Rejected)));
        Assert.Equal([3, 4], In(PayoutStatus.Rejected).Postings.Select(line => line.Sequence));
    }

    [Theory]
    [InlineData(0, "EUR", "IBAN", "payout.bad_amount")]
    [InlineData(-1, "EUR", "IBAN", "payout.bad_amount")]
    [InlineData(long.MaxValue, "EUR", "IBAN", "payout.bad_amount")]
    [InlineData(1, "euro", "IBAN", "payout.bad_amount")]
    [InlineData(1, "eur", "IBAN", "payout.bad_amount")]
    [InlineData(1, "EUR", "  ", "payout.bad_destination")]
    [InlineData(1, "EUR", "a\0b", "payout.bad_destination")]
    [InlineData(1, "EUR", "a\u001b[31m", "payout.bad_destination")]
    public void Wish_that_can_not_be_carried_out_is_refused(
        long amount, string currency, string destination, string code) => Assert.Equal(
        code,
        PayoutRules.Decide(
            new(), new PayoutCommand.Request(Tenant, new(new(amount, currency), new(destination)))).Refusal?.Code);

    [Fact]
    public void Another_wish_under_the_same_id_is_refused()
    {
        var asked = In(PayoutStatus.Requested);

        Assert.Equal("payout.mismatch", Again(Wish with { Amount = new(101, "EUR") }));
        Assert.Equal("payout.mismatch", Again(Wish with { Amount = new(100, "USD") }));
        Assert.Equal("payout.mismatch", Again(Wish with { Destination = new("IBAN DE01") }));
        Assert.Null(Again(Wish with { Destination = new(" IBAN DE00\n") }));

        string? Again(RequestPayout wish) =>
            PayoutRules.Decide(asked, new PayoutCommand.Request(Tenant, wish)).Refusal?.Code;
    }

    [Fact]
    public void People_are_told_until_they_know()
    {
        var asked = In(PayoutStatus.Requested);
        var answered = In(PayoutStatus.Confirmed);

        Assert.Equal(NoticeKind.PayoutRequested, Assert.Single(asked.Untold).Kind);
        Assert.Equal(
            [NoticeKind.PayoutRequested, NoticeKind.PayoutConfirmed], answered.Untold.Select(notice => notice.Kind));
        Assert.Equal(Now, answered.DueAt);

        var told = answered.Untold.Aggregate(answered, (payout, notice) => PayoutRules.Apply(
            payout, PayoutRules.Decide(payout, new PayoutCommand.Told(notice.Number)).Event!, Stamp));

        Assert.Null(told.DueAt);
        Assert.Equal(answered.Version, told.Version);
        Assert.Equal(default, PayoutRules.Decide(told, new PayoutCommand.Told(1)));
    }

    [Fact]
    public void Where_to_shows_in_no_text_of_a_call()
    {
        var view = PayoutRules.View(new(Tenant, Tenant), In(PayoutStatus.Requested));

        var shown = $"{Wish} {view} {new PayoutCommand.Request(Tenant, Wish)}";

        Assert.DoesNotContain("IBAN", shown, StringComparison.Ordinal);
    }

    private static Stamp Stamp => new(Now, "admin:1", ByAdvertiser: false, null);

    private static IEnumerable<(Account, long)> Lines(PayoutState payout) =>
        payout.Postings.Select(line => (line.Account, line.AmountMinor));

    private static PayoutState In(PayoutStatus status) => status switch
    {
        PayoutStatus.None => new(),
        PayoutStatus.Requested => After(new(), "request"),
        PayoutStatus.Confirmed => After(In(PayoutStatus.Requested), "confirm"),
        PayoutStatus.Rejected => After(In(PayoutStatus.Requested), "reject"),
        _ => throw new InvalidOperationException(),
    };

    private static PayoutState After(PayoutState payout, string command) =>
        PayoutRules.Apply(payout, PayoutRules.Decide(payout, Named(command)).Event!, Stamp);

    private static PayoutCommand Named(string name) => name switch
    {
        "request" => new PayoutCommand.Request(Tenant, Wish),
        "confirm" => new PayoutCommand.Confirm(),
        _ => new PayoutCommand.Reject("Неверный счёт"),
    };
}
