using LytSlot.EndToEnd.Tests.Stories;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>The bot host is killed with SIGKILL and started again: nothing is lost, nothing comes twice.</summary>
public sealed class BotHostKills(KilledBotHost killed) : Story(killed.Town), IClassFixture<KilledBotHost>
{
    [Fact]
    public async Task Bot_host_killed_in_the_dialog_shows_the_same_step_again()
    {
        await killed.DialogGoesOn;

        await killed.InDialog.Completes();
    }

    [Fact]
    public async Task Bot_host_killed_right_after_the_payment_counts_it_once()
    {
        await killed.Approval;

        await killed.Paid.Completes();
    }

    [Fact]
    public Task Bot_host_killed_just_before_the_slot_changes_nothing() => killed.BeforeSlot.Completes();

    [Fact]
    public Task Bot_host_killed_between_attempt_and_send_changes_nothing() => killed.Attempted.Completes();

    [Fact]
    public Task Bot_host_killed_after_an_unanswered_send_changes_nothing() => killed.Sent.Completes();

    [Fact]
    public Task Bot_host_killed_during_the_take_down_changes_nothing() => killed.TakenDown.Completes();

    [Fact]
    public Task Bot_host_killed_during_the_refund_changes_nothing() => killed.Refunded.GivesBack("rejected");
}
