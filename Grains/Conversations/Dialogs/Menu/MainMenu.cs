using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Dialogs.Earnings;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Dialogs.Owner;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Dialogs.Team;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Menu;

/// <summary>
/// Where everything begins. Taps: <c>book</c>, <c>orders</c>, <c>waiting</c>, <c>plan</c>, <c>channels</c>,
/// <c>money</c>, <c>team</c>, <c>connect</c>, <c>language</c>, <c>help</c>. Next: the dialog of that name. Admins have
/// the button of theirs.
/// </summary>
internal sealed class MainMenu(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "menu";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        var sheet = talk.Sheet().Title("menu.title", talk.Person.FirstName).Say("menu.text")
            .Tap("menu.book", "book")
            .Tap("menu.orders", "orders");
        if (person.Memberships.Any(membership => membership.Role is not Role.None))
        {
            sheet.Tap("menu.waiting", "waiting").Tap("menu.plan", "plan").Tap("menu.channels", "channels")
                .Row(sheet.Button("menu.money", "money"), sheet.Button("menu.team", "team"));
        }
        else
        {
            sheet.Tap("menu.connect", "connect");
        }

        if (talk.IsAdmin)
        {
            sheet.Tap("menu.admin", new AdminTap(AdminVerb.Home).ToString());
        }

        return sheet.Row(sheet.Button("menu.language", "language"), sheet.Button("menu.help", "help")).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "book" => new(ChooseChannel.StepName, heard.Drafts with { Order = new() }),
        "orders" => new(ListOrders.StepName, heard.Drafts with { Look = new() }),
        "waiting" => new(ListWaiting.StepName, heard.Drafts with { Look = new() }),
        "plan" => new(ShowPlan.StepName, heard.Drafts with { Look = new() }),
        "channels" => new(ListChannels.StepName, heard.Drafts),
        "money" => new(ShowMoney.StepName, heard.Drafts with { Money = new() }),
        "team" => new(ShowTeam.StepName, heard.Drafts with { Team = new() }),
        "connect" => new(AddBot.StepName, heard.Drafts.About(new())),
        "language" => new(ChooseLanguage.StepName, heard.Drafts),
        "help" => new(Help.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };
}
