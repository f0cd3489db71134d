using LytSlot.Confirmations;
using LytSlot.Grains.Confirmations;

namespace LytSlot.Grains.Tests.Confirmations;

public sealed class ConfirmationRulesTests
{
    private const long Anna = 7;
    private const long Boris = 8;

    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Late = Now.AddMinutes(10);

    private static readonly ConfirmationCommand.Ask Wish = new(
        Guid.CreateVersion7(), "Утро", Anna, new(ActKind.RemoveMember, User: Boris), "Борис", Late);

    private static readonly ConfirmationState Asked = Do(new(), Wish);

    [Fact]
    public void Yes_is_carried_out_and_a_repeat_answers_as_before()
    {
        var confirmed = Do(Asked, new ConfirmationCommand.Confirm(Anna, Now));
        Assert.Equal((ConfirmationStatus.Confirmed, Now), (confirmed.Status, confirmed.DueAt));
        Unchanged(confirmed, new ConfirmationCommand.Confirm(Anna, Late));

        var done = Do(confirmed, new ConfirmationCommand.End("member.last_owner"));

        Assert.Equal((ConfirmationStatus.Done, "member.last_owner", null), (done.Status, done.Refusal, done.DueAt));
        Unchanged(done, new ConfirmationCommand.Confirm(Anna, Late));
        Unchanged(done, new ConfirmationCommand.End(null));
        Refused(done, new ConfirmationCommand.Decline(Anna, Now), "confirmation.confirmed");
    }

    [Fact]
    public void No_is_final()
    {
        var declined = Do(Asked, new ConfirmationCommand.Decline(Anna, Now));

        Unchanged(declined, new ConfirmationCommand.Decline(Anna, Late));
        Refused(declined, new ConfirmationCommand.Confirm(Anna, Now), "confirmation.declined");
        Unchanged(declined, new ConfirmationCommand.End(null));
        Assert.Null(declined.DueAt);
    }

    [Fact]
    public void Answer_that_comes_late_does_nothing()
    {
        Refused(Asked, new ConfirmationCommand.Confirm(Anna, Late), "confirmation.expired");
        Refused(Asked, new ConfirmationCommand.Decline(Anna, Late), "confirmation.expired");
        Assert.Equal(
            (ConfirmationStatus.Waiting, ConfirmationStatus.Expired),
            (ConfirmationRules.StatusAt(Asked, Late.AddTicks(-1)), ConfirmationRules.StatusAt(Asked, Late)));
    }

    [Fact]
    public void Only_who_asked_answers()
    {
        Refused(Asked, new ConfirmationCommand.Confirm(Boris, Now), "confirmation.not_found");
        Refused(Asked, new ConfirmationCommand.Decline(Boris, Now), "confirmation.not_found");
        Refused(new(), new ConfirmationCommand.Confirm(Anna, Now), "confirmation.not_found");
        Refused(
            Do(Asked, new ConfirmationCommand.Confirm(Anna, Now)),
            new ConfirmationCommand.Confirm(Boris, Now),
            "confirmation.not_found");
    }

    [Fact]
    public void Same_wish_is_asked_once_and_no_other_under_its_id()
    {
        Unchanged(Asked, Wish with { TenantName = "", Until = Late.AddHours(1) });
        Refused(Asked, Wish with { By = Boris }, "confirmation.mismatch");
        Refused(Asked, Wish with { Act = new(ActKind.RemoveMember, User: 9) }, "confirmation.mismatch");
    }

    [Fact]
    public void It_is_due_until_the_person_was_asked()
    {
        Assert.Equal(Now, Asked.DueAt);

        var told = Do(Asked, new ConfirmationCommand.Told());

        Assert.Null(told.DueAt);
        Unchanged(told, new ConfirmationCommand.Told());
    }

    private static ConfirmationState Do(ConfirmationState state, ConfirmationCommand command)
    {
        var happened = ConfirmationRules.Decide(state, command).Event;
        Assert.NotNull(happened);
        return ConfirmationRules.Apply(state, happened, Now);
    }

    private static void Unchanged(ConfirmationState state, ConfirmationCommand command) =>
        Assert.Equal(default, ConfirmationRules.Decide(state, command));

    private static void Refused(ConfirmationState state, ConfirmationCommand command, string code) =>
        Assert.Equal(code, ConfirmationRules.Decide(state, command).Refusal?.Code);
}
