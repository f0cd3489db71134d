namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// Whether the person really leaves. Taps: <c>go</c>, <c>back</c>. Next: <see cref="LeaveTeam"/>,
/// <see cref="ShowTeam"/>.
/// </summary>
internal sealed class ConfirmLeave(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/confirm-leave";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (await grains.Acting(talk) is not { } acting)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts);
        }

        var name = (await acting.Member.Do(grains.Tenant(acting.Tenant).Read)).Value?.Name ?? "";
        var sheet = talk.Sheet().Title("team.leave_title", name).Say("team.leave_text");
        return sheet.Row(
                sheet.Button("team.leave_yes", acting.Tenant.ToString("N")),
                sheet.Button("button.back", Sheet.BackTap))
            .Screen();
    }

    /// <summary>The button names the team: one of an older screen leaves no other.</summary>
    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(ShowTeam.StepName, heard.Drafts),
        { } tap when Guid.TryParseExact(tap, "N", out var tenant) =>
            new(LeaveTeam.StepName, heard.Drafts with { Team = new() { Id = tenant } }),
        _ => heard.Stay(Name),
    };
}
