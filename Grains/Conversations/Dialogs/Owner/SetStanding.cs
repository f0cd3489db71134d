using LytSlot.Advertisers;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Puts the advertiser of an order on a list of its tenant, or takes them off; a repeat changes nothing. The order
/// itself stays as it is. Next: <see cref="JudgeOrder"/>.
/// </summary>
internal sealed class SetStanding(IGrainFactory grains, string name, Standing standing, string done) : IDialogStep
{
    public const string Block = "owner/block";

    public const string Allow = "owner/allow";

    public const string TakeOff = "owner/take-off-lists";

    public string Name => name;

    /// <summary>A step for each standing.</summary>
    public static IDialogStep[] All(IGrainFactory grains) =>
    [
        new SetStanding(grains, Block, Standing.Blocked, "standing.blocked_done"),
        new SetStanding(grains, Allow, Standing.Allowed, "standing.allowed_done"),
        new SetStanding(grains, TakeOff, Standing.None, "standing.none_done"),
    ];

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListWaiting.StepName, talk.Drafts);
        }

        // Whose order it is only those learn who may read it.
        var member = await grains.MemberOf(key.Tenant, talk.Person.UserId);
        var read = await member.Do(() => grains.Order(key).Read());
        if (read.Value is not { } order)
        {
            return new Turn(ListWaiting.StepName, talk.Drafts with { Look = new() }, Hint.Of(read.Refusal!));
        }

        var set = await member.Do(
            () => grains.Advertiser(key.Tenant, order.AdvertiserId).SetStanding(standing, note: null));
        return new Turn(
            JudgeOrder.StepName,
            talk.Drafts,
            set.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of(done));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
