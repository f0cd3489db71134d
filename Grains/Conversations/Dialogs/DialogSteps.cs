using System.Collections.Frozen;
using LytSlot.Grains.Conversations.Dialogs.Admin;
using LytSlot.Grains.Conversations.Dialogs.Confirming;
using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Dialogs.Earnings;
using LytSlot.Grains.Conversations.Dialogs.Letters;
using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Dialogs.Move;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Dialogs.Owner;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Dialogs.Privacy;
using LytSlot.Grains.Conversations.Dialogs.Resubmit;
using LytSlot.Grains.Conversations.Dialogs.SignIn;
using LytSlot.Grains.Conversations.Dialogs.Team;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Payments;

namespace LytSlot.Grains.Conversations.Dialogs;

/// <summary>All steps of all dialogs by their stored names.</summary>
internal sealed class DialogSteps(
    IGrainFactory grains,
    IBotIdentity bot,
    PaymentWays ways,
    CardPrices prices,
    ClickAddress clicks,
    Timings timings,
    TimeProvider time)
{
    private readonly FrozenDictionary<string, IDialogStep> _steps = ((IDialogStep[])
    [
        new MainMenu(grains), new Help(), new ChooseLanguage(), new SetLanguage(grains),
        new ChooseChannel(grains, prices), new ListFilters(), new FilterByCategory(), new FilterBySize(),
        new FilterByPrice(), new ChooseFormat(grains, prices), new ChooseDay(grains, prices, time),
        new ChooseSlot(grains, prices, time), new OpenSlot(grains, prices), new WaitSlot(grains),
        new OfferMark(grains), new SayLegalName(), new SayTaxId(), new SayErid(grains), new RememberMark(grains),
        new WriteCreative(grains), new TakeCreative(grains), new Confirm(grains, prices, ways), new EnterPromo(),
        new Book(grains), new BookTogether(grains),
        new ChooseOptions(grains, clicks), new WriteButtons(), new ReviseCreative(grains),
        new ShowPrivacy(), new ConfirmForget(), new Forget(grains),
        .. ShowTimeline.All(grains), new RepeatOrder(grains),
        new ShowPlan(grains, time), new ListBlocked(grains), new Unblock(grains),
        .. WriteLetter.All(grains), .. SendLetter.All(grains),
        new ListOrders(grains), new ChooseOrders(), new ListWaits(grains), new LeaveWait(grains),
        new AskRating(grains, time), new RateOrder(grains),
        new ShowOrder(grains, time), new ShowPost(grains), new ShowReport(grains),
        new PayOrder(grains, ways, time), new PayBy(grains, ways, time),
        new GiveErid(grains), new SetErid(grains),
        new MoveToDay(grains), new MoveToSlot(grains), new ProposeMove(grains), .. AnswerMove.All(grains),
        new WriteAnother(grains), new TakeAnother(grains), new ConfirmAnother(grains), new SendAnother(grains),
        new ThankForPayment(grains), new ConfirmCancel(grains), new CancelOrder(grains),
        new ListWaiting(grains, time), new JudgeOrder(grains), new ApproveOrder(grains), new ConfirmTransfer(grains),
        new GiveReason(grains), new AskForChanges(grains), new RequestChanges(grains),
        new RejectOrder(grains), new ConfirmBlock(grains), .. SetStanding.All(grains),
        new ListChannels(grains), new ShowChannel(grains, bot), new OfferConnect(),
        .. SwitchChannel.All(grains), new ChangeChannel(grains), new ChooseCategory(grains),
        new ListPrices(grains, timings), new SetFormatPrices(grains, new PriceAnswers(ways), timings),
        new ListHours(grains), new SetHours(),
        new ListBlocks(grains), new OpenBlock(grains), new BlockDay(grains, time), new BlockHours(),
        new AddBlock(grains),
        new AddBot(bot), new CheckChannel(grains), new FixChannel(bot), new SetPrice(new PriceAnswers(ways)),
        new ReviewOffer(grains),
        new OpenChannel(grains),
        new ShowTeam(grains), new ShowMember(grains), new ConfirmMember(grains), new ChangeMember(grains),
        new ChooseRole(), new Invite(grains), new ListInvitations(grains), new ShowMadeInvitation(grains, time),
        new RevokeInvitation(grains), new ShowInvitation(grains, time), new AcceptInvitation(grains),
        new ConfirmLeave(grains), new LeaveTeam(grains), new ChooseTenant(grains), new ActForTenant(grains),
        new ShowMoney(grains), new AskAmount(grains), new AskDestination(), new ConfirmPayout(grains),
        new AskPayout(grains),
        new ShowConfirmation(grains), .. AnswerConfirmation.All(grains),
        new ConfirmSignIn(grains, time), new AcceptSignIn(grains),
        new AdminHome(grains), new LookUp(grains), new ListTenants(grains), new ListPayouts(grains),
        new ListModeration(grains),
        new InspectChannel(grains), new InspectTenant(grains), new InspectOrder(grains), new InspectPayout(grains),
        new AskWhy(), new ConfirmAct(grains), new CarryOut(grains),
    ]).ToFrozenDictionary(step => step.Name);

    /// <summary>Every step there is.</summary>
    public IEnumerable<IDialogStep> All => _steps.Values;

    /// <summary>
    /// The step of that name; null when there is none any more, and of admins' steps for whoever is none any more.
    /// </summary>
    public IDialogStep? Find(string name, bool isAdmin) =>
        isAdmin || !name.StartsWith(AdminHome.Dialog, StringComparison.Ordinal) ? _steps.GetValueOrDefault(name) : null;
}
