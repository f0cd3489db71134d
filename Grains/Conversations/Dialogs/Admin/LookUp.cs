namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// Finds the channel of a public name, and what an id alone is of. Next: <see cref="InspectChannel"/>,
/// <see cref="InspectTenant"/>, <see cref="InspectOrder"/>; <see cref="AdminHome"/> when there is nothing.
/// </summary>
internal sealed class LookUp(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/look-up";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var wanted = talk.Drafts.Admin;
        return (wanted.Username is { } username ? await Named(talk, username)
                : wanted.Id is { } id ? await Known(talk, id)
                : null)
            ?? new Turn(AdminHome.StepName, talk.Drafts with { Admin = new() }, Hint.Of("admin.nothing_found"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);

    private async Task<Turn?> Named(Talk talk, string username)
    {
        var named = await talk.Admin.Do(() => grains.Channels().Named(username, CancellationToken.None));
        return named.Value is { } channel
            ? new(InspectChannel.StepName, talk.Drafts with { Admin = new() { Channel = channel.ChannelId } })
            : null;
    }

    private async Task<Turn?> Known(Talk talk, Guid id)
    {
        if ((await talk.Admin.Do(grains.Tenant(id).Read)).Succeeded)
        {
            return new(InspectTenant.StepName, talk.Drafts with { Admin = new() { Tenant = id } });
        }

        var found = await talk.Admin.Do(() => grains.Orders().Find(id, CancellationToken.None));
        return found.Value is { Key: var key }
            ? new(InspectOrder.StepName, talk.Drafts with { Admin = new() { Tenant = key.Tenant, Id = key.Order } })
            : null;
    }
}
