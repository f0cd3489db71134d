using System.Globalization;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs;
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
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations;

/// <summary>What works from anywhere: commands, deep links, the buttons of notices, the menu. Pure.</summary>
internal static class Entrances
{
    public const string MenuTap = "menu";

    public const string ResumeTap = "resume";

    /// <summary>What a deep link to a channel starts with; the chat id follows.</summary>
    public const string ChannelPayload = "c_";

    /// <summary>
    /// What a deep link to a time of a channel starts with; the chat id, an underscore, and the minutes since 1970 of
    /// its start follow.
    /// </summary>
    public const string SlotPayload = "s_";

    private const string LoginPayload = "login_";

    /// <summary>Where the input leads whatever the present step is; null: the step itself answers.</summary>
    public static Turn? Of(string? step, Heard heard) => heard switch
    {
        { Input: BotInput.Command { Name: "start" } command } => Start(step, heard, command.Argument),
        { IsAdmin: true } when AdminEntrances.Of(heard, Interrupted(step, heard.Drafts)) is { } turn => turn,
        { Input: BotInput.Command command } => Command(command.Name, heard) ?? heard.Stay(
            step ?? MainMenu.StepName, Hint.Of("hint.unknown_command")),
        { Tap: MenuTap } => new(MainMenu.StepName, Leaving(heard.Drafts)),
        { Tap: ResumeTap } when heard.Drafts.Resume is { } back => new(back, heard.Drafts with { Resume = null }),
        { Tap: { } tap } when OrderTap.TryParse(tap, out var order) => Order(step, heard, order),
        { Tap: { } tap } when ConfirmTap.TryParse(tap, out var confirm) => new(
            confirm.IsYes ? AnswerConfirmation.Yes : AnswerConfirmation.No,
            Interrupted(step, heard.Drafts) with { Confirming = confirm.Key }),
        { Tap: { } tap } when FreedTap.TryParse(tap, out var freed) => Freed(heard.Drafts, freed),
        { Tap: { } tap } when NumberTap.TryParse(tap, NumberTap.Recheck, out var channel) =>
            new(CheckChannel.StepName, Connecting(Interrupted(step, heard.Drafts), channel, heard)),
        { Channel: { } channel } when !IsConnecting(step) => Channel(step, heard, channel),
        _ when step is null => new(MainMenu.StepName, heard.Drafts),
        _ => null,
    };

    /// <summary>Reads a deep link to a channel.</summary>
    public static bool TryChannel(string payload, out long channel)
    {
        channel = 0;
        return payload.StartsWith(ChannelPayload, StringComparison.Ordinal)
            && long.TryParse(
                payload.AsSpan(ChannelPayload.Length),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out channel);
    }

    /// <summary>Whether the step is one of connecting a channel.</summary>
    public static bool IsConnecting(string? step) => IsIn(step, "connect/");

    private static Turn Start(string? step, Heard heard, string? payload) => payload switch
    {
        null or "" => new(MainMenu.StepName, new()),
        _ when TryChannel(payload, out var channel) =>
            new(ChooseFormat.StepName, heard.Drafts with { Order = OrderDraft.In(channel), Resume = null }),
        _ when TrySlot(payload, out var place, out var startsAt) => new(
            OpenSlot.StepName,
            heard.Drafts with { Order = OrderDraft.In(place) with { Linked = startsAt }, Resume = null }),
        _ when OrderTap.TryStartPayload(payload, out var order) => Order(step, heard, new(OrderVerb.Show, order)),
        _ when InviteLink.TryParse(payload, out var tenant, out var invitation) => new(
            ShowInvitation.StepName,
            Interrupted(step, heard.Drafts) with { Team = new() { OfferedBy = tenant, Code = invitation } }),
        _ when TryLogin(payload, out var code) =>
            new(ConfirmSignIn.StepName, Interrupted(step, heard.Drafts) with { Login = code }),
        _ => new(MainMenu.StepName, new(), Hint.Of("hint.bad_link")),
    };

    private static Turn? Command(string name, Heard heard) => name switch
    {
        "cancel" => new(MainMenu.StepName, new(), Hint.Of("hint.cancelled")),
        "help" => new(Help.StepName, heard.Drafts),
        "language" => new(ChooseLanguage.StepName, heard.Drafts),
        "book" => new(ChooseChannel.StepName, heard.Drafts with { Order = new() }),
        "orders" => new(ListOrders.StepName, heard.Drafts with { Look = new() }),
        "channels" => new(ListChannels.StepName, heard.Drafts),
        "money" => new(ShowMoney.StepName, heard.Drafts with { Money = new() }),
        "team" => new(ShowTeam.StepName, heard.Drafts with { Team = new() }),
        "today" => new(ShowPlan.StepName, heard.Drafts with { Look = new() }),
        "privacy" => new(ShowPrivacy.StepName, heard.Drafts),
        _ => null,
    };

    private static Turn Order(string? step, Heard heard, OrderTap tap)
    {
        var drafts = Interrupted(step, heard.Drafts).LookingAt(tap.Order);
        drafts = drafts with { Look = drafts.Look with { Version = tap.Number } };
        return new(
            tap.Verb switch
            {
                OrderVerb.Pay => PayOrder.StepName,
                OrderVerb.Cancel => ConfirmCancel.StepName,
                OrderVerb.Judge => JudgeOrder.StepName,
                OrderVerb.Approve => ApproveOrder.StepName,
                OrderVerb.Reject => GiveReason.StepName,
                OrderVerb.Transfer => ConfirmTransfer.StepName,
                OrderVerb.Mark => GiveErid.StepName,
                OrderVerb.AskForChanges => AskForChanges.StepName,
                OrderVerb.Resubmit => WriteAnother.StepName,
                OrderVerb.Move => MoveToDay.StepName,
                OrderVerb.Agree => AnswerMove.Agree,
                OrderVerb.Decline => AnswerMove.Decline,
                OrderVerb.OwnerAgrees => AnswerMove.OwnerAgrees,
                OrderVerb.OwnerDeclines => AnswerMove.OwnerDeclines,
                OrderVerb.Block => ConfirmBlock.StepName,
                OrderVerb.BlockForSure => SetStanding.Block,
                OrderVerb.Allow => SetStanding.Allow,
                OrderVerb.TakeOffLists => SetStanding.TakeOff,
                OrderVerb.Rate => AskRating.StepName,
                OrderVerb.RateSo => RateOrder.StepName,
                OrderVerb.Write => WriteLetter.StepName,
                OrderVerb.OwnerWrites => WriteLetter.OwnerStepName,
                OrderVerb.Show or OrderVerb.None => ShowOrder.StepName,
            },
            tap.Verb switch
            {
                OrderVerb.Resubmit when drafts.Resubmit.OrderKey() != tap.Order =>
                    drafts with { Resubmit = ResubmitDraft.For(tap.Order) },
                OrderVerb.Move => drafts with { Move = MoveDraft.For(tap.Order) },
                _ => drafts,
            });
    }

    private static Turn Freed(Drafts drafts, FreedTap tap)
    {
        var order = OrderDraft.In(tap.Channel) with { Format = tap.Format, Day = tap.Day };
        return new(ChooseSlot.StepName, drafts with { Order = order, Resume = null });
    }

    private static Turn Channel(string? step, Heard heard, long channel) =>
        new(OfferConnect.StepName, Connecting(Interrupted(step, heard.Drafts), channel, heard));

    private static Drafts Connecting(Drafts drafts, long channel, Heard heard) =>
        drafts.About(new() { Channel = channel, Tenant = heard.Fresh });

    /// <summary>Remembers an unfinished dialog, so that it can be gone back to.</summary>
    private static Drafts Interrupted(string? step, Drafts drafts) =>
        IsUnfinished(step) ? drafts with { Resume = step } : drafts;

    private static Drafts Leaving(Drafts drafts) => drafts with { Resume = null };

    private static bool IsUnfinished(string? step) =>
        IsIn(step, "place-order/") || IsIn(step, "resubmit/") || IsConnecting(step);

    private static bool IsIn(string? step, string dialog) =>
        step is not null && step.StartsWith(dialog, StringComparison.Ordinal);

    private static bool TrySlot(string payload, out long channel, out DateTimeOffset startsAt)
    {
        (channel, startsAt) = (0, default);
        return payload.StartsWith(SlotPayload, StringComparison.Ordinal)
            && payload[SlotPayload.Length..].Split('_') is [var chat, var minutes]
            && long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out channel)
            && SlotTap.TryParse($"{NumberTap.Slot}:{minutes}", out startsAt);
    }

    private static bool TryLogin(string payload, out Guid code)
    {
        code = default;
        return payload.StartsWith(LoginPayload, StringComparison.Ordinal)
            && Guid.TryParseExact(payload.AsSpan(LoginPayload.Length), "N", out code);
    }
}
