using LytSlot.Chaos.Reckoning;

namespace LytSlot.Chaos.Tests;

/// <summary>Money in and out, and the ledger.</summary>
public sealed partial class JudgeTests
{
    [Fact]
    public void Entry_that_does_not_sum_to_zero_is_unbalanced()
    {
        var made = new Made();
        made.Ledger[4] = made.Ledger[4] with { Amount = 19 };

        Assert.Contains(Offence.Unbalanced, made.Offences());
    }

    [Fact]
    public void Charge_given_back_twice_is_unbalanced()
    {
        var made = Made.Rejected();
        made.Charges[0] = made.Charges[0] with { Refunds = 2 };

        Assert.Contains(Offence.Unbalanced, made.Offences());
    }

    [Fact]
    public void Charge_given_back_in_parts_is_clean()
    {
        var made = Made.Rejected();
        made.Charges[0] = made.Charges[0] with { Refunds = 2, Parts = 100 };

        Assert.Empty(made.Reckon().Violations);
    }

    [Fact]
    public void Charge_of_which_a_part_never_went_back_is_lost_and_unbalanced()
    {
        var made = Made.Rejected();
        made.Charges[0] = made.Charges[0] with { Refunds = 1, Parts = 40 };

        Assert.Equal([Offence.Lost, Offence.Unbalanced], made.Offences());
    }

    [Fact]
    public void Charge_counted_in_another_currency_is_unbalanced()
    {
        var made = new Made();
        made.Charges[0] = made.Charges[0] with { Currency = "EUR" };

        Assert.Equal([Offence.Unbalanced, Offence.Unbalanced], made.Offences());
    }

    [Fact]
    public void Refund_that_the_ledger_does_not_know_is_unbalanced()
    {
        var made = Made.Rejected();
        made.Ledger.RemoveRange(2, 2);

        Assert.Contains(Offence.Unbalanced, made.Offences());
    }

    [Fact]
    public void Refund_that_never_happened_is_lost_and_unbalanced()
    {
        var made = Made.Rejected();
        made.Charges[0] = made.Charges[0] with { Refunds = 0 };

        Assert.Equal([Offence.Lost, Offence.Unbalanced], made.Offences());
    }

    [Fact]
    public void Money_both_earned_and_given_back_is_a_violation()
    {
        var made = new Made();
        made.Charges[0] = made.Charges[0] with { Refunds = 1 };

        Assert.Contains(Offence.Unbalanced, made.Offences());
    }
}
