using System.Text.Json;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>One order with everybody in it: a channel of its own, its owner, and who advertises there.</summary>
internal sealed class Deal
{
    private static readonly TimeSpan LeastUnhurried = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan MostUnhurried = TimeSpan.FromMinutes(4);

    private readonly TimeSpan _opening;

    private Deal(Town town, Person owner, Person advertiser, Channel channel, string text, TimeSpan opening)
    {
        _opening = opening;
        Town = town;
        Owner = owner;
        Advertiser = advertiser;
        Channel = channel;
        Text = text;
    }

    public Town Town { get; }

    public Person Owner { get; }

    public Person Advertiser { get; }

    public Channel Channel { get; }

    /// <summary>What is advertised; no other deal has the same.</summary>
    public string Text { get; }

    /// <summary>The booked slot; known once it was chosen.</summary>
    public DateTimeOffset Slot { get; private set; }

    /// <summary>
    /// Enough to be billed, pay and be approved on this machine as it is now, with other towns beside this one: to open
    /// a channel took about as many steps.
    /// </summary>
    private TimeSpan Unhurried => TimeSpan.FromTicks(Math.Clamp(
        (4 * _opening).Ticks, LeastUnhurried.Ticks, MostUnhurried.Ticks));

    /// <summary>People, and a channel for sale with a post of its owner in it.</summary>
    public static async Task<Deal> Open(Town town, string text)
    {
        var begun = Moments.Now;
        var cast = new Cast(town);
        var owner = await cast.Person($"Owner of {text}");
        var channel = await cast.OpenChannel(text, owner, Verdict.Price);
        await town.Telegram.Post(channel.Id, owner.Id, "Good morning");
        return new(town, owner, await cast.Person($"Friend of {text}"), channel, text, Moments.Now - begun);
    }

    /// <summary>The first slot that is far enough away to book it without haste.</summary>
    public async Task<DateTimeOffset> FirstSlot() =>
        (await Advertiser.OpensTimes(Channel)).FirstTime(Unhurried);

    /// <summary>Up to the place where the post is asked for.</summary>
    public async Task ChoosesTime(DateTimeOffset slot)
    {
        Slot = slot;
        await Advertiser.ChoosesTime(Channel, slot);
    }

    public Task Writes() => Advertiser.Says(Text);

    /// <summary>From the preview to the bill.</summary>
    public async Task Confirms()
    {
        await Advertiser.Sees(message => message.Text == Text, "the preview", Verdict.Outage);
        await Advertiser.Taps("price:");
        await Advertiser.Sees(IsBill, "a bill", Verdict.Outage);
    }

    public async Task Pays()
    {
        var bill = await Advertiser.Sees(IsBill, "a bill");
        Assert.Equal("paid", (await Advertiser.Pays(bill)).Status);
    }

    /// <summary>From the first tap to the bill.</summary>
    public async Task IsBilled(DateTimeOffset slot)
    {
        await ChoosesTime(slot);
        await Writes();
        await Confirms();
    }

    /// <summary>From the first tap to the payment.</summary>
    public async Task Books(DateTimeOffset slot)
    {
        await IsBilled(slot);
        await Pays();
    }

    public async Task Approves()
    {
        await Owner.Sees(message => message.Button("o:a:") is not null, "what to approve", Verdict.Outage);
        await Owner.Taps("o:a:");
        await Is("scheduled");
    }

    /// <summary>From the first tap to a publication that only has to come.</summary>
    public async Task IsScheduled(DateTimeOffset slot)
    {
        await Books(slot);
        await Approves();
    }

    /// <summary>From the preview to a publication that only has to come.</summary>
    public async Task GoesOn()
    {
        await Confirms();
        await Pays();
        await Approves();
    }

    /// <summary>Up to the question why the owner says no.</summary>
    public async Task IsAboutToReject()
    {
        await Owner.Taps("o:r:");
        await Owner.Hears("reject.title");
    }

    /// <summary>As soon as the order is stored in that status.</summary>
    public Task<StoredOrder> Is(string status) =>
        Town.Books.Order(Advertiser.Id, order => order.Status == status, status, Verdict.Outage);

    /// <summary>As soon as its attempt to publish is stored: the call comes next, or is on its way.</summary>
    public Task IsAttempted() => Town.Books.Order(
        Advertiser.Id,
        order => order.Status == "publishing" && order.State.GetProperty("attempt").GetProperty("isOpen").GetBoolean(),
        "being published",
        Verdict.WholeLife);

    /// <summary>As soon as Telegram has such a call in the deal's channel on record.</summary>
    public Task<BotCall> Called(string method) =>
        Town.Telegram.Call(method, Channel.Id, limit: Verdict.WholeLife);

    /// <summary>Orders a fault for the next calls in the deal's channel.</summary>
    public Task Suffers(object fault)
    {
        var here = JsonSerializer.SerializeToNode(fault)!.AsObject();
        here["chatId"] = Channel.Id;
        return Town.Telegram.Fault(here);
    }

    private static bool IsBill(Seen message) => message.Invoice is { ChargeId: null };
}
