using LytSlot.EndToEnd.Tests.Stories;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>The silo is killed with SIGKILL and started again: nothing is lost, nothing comes twice.</summary>
public sealed class SiloKills(KilledSilo killed) : Story(killed.Town), IClassFixture<KilledSilo>
{
    [Fact]
    public async Task Silo_killed_in_the_dialog_forgets_nothing_that_was_said()
    {
        await killed.DialogGoesOn;

        await killed.InDialog.Completes(killed.Back);
    }

    [Fact]
    public async Task Silo_killed_between_payment_and_approval_keeps_the_order()
    {
        await killed.Approval;

        await killed.Paid.Completes(killed.Back);
    }

    [Fact]
    public Task Silo_killed_between_attempt_and_send_publishes_once() => killed.Attempted.Completes(killed.Back);

    [Fact]
    public Task Silo_killed_after_the_send_finds_its_post_and_sends_no_other() => killed.Sent.Completes(killed.Back);

    [Fact]
    public Task Silo_killed_during_the_take_down_takes_down() => killed.TakenDown.Completes();

    [Fact]
    public async Task Silo_killed_during_the_refund_refunds_once()
    {
        await killed.Refunded.GivesBack("rejected");

        Assert.Contains(
            await killed.Refunded.Advertiser.Chat(),
            message => message.Text?.Contains("Not our style", StringComparison.Ordinal) == true);
    }
}
