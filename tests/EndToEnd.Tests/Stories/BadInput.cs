using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>Whatever people and Telegram send: a clear word, the same step, nothing changed.</summary>
public sealed class BadInput(SharedTown shared) : Story(shared.Town)
{
    [Fact]
    public async Task Every_step_of_a_booking_keeps_its_place()
    {
        var owner = await Cast.Person("Olga");
        var channel = await Cast.OpenChannel("Unshakable", owner);
        var advertiser = await Cast.Person("Adam");

        await advertiser.Starts();
        await StaysAt(advertiser, "book");
        await advertiser.Taps("book");
        await advertiser.Sees("ch:");
        await advertiser.Says("<b what?");
        await advertiser.Hears("catalogue.none_found");
        await advertiser.Starts(channel.Link);
        await StaysAt(advertiser, "day:");
        var slot = (await advertiser.OpensTimes(channel)).FirstTime(Booking.FarAway);
        await StaysAt(advertiser, "at:");
        await advertiser.Taps(Booking.TapOf(slot));
        await CreativeIsAskedAgain(advertiser);
        await advertiser.Says("Fine at last");
        await advertiser.Sees("price:");
        await advertiser.TapsStale("no:such:button");
        await SeesAgain(advertiser, "hint.stale", "price:");
        await advertiser.Taps("price:");
        await StaysAt(advertiser, "bill");

        await Town.Books.Order(advertiser.Id, order => order.Status is "held" or "expired", "placed once");
    }

    [Fact]
    public async Task Every_step_of_connecting_a_channel_keeps_its_place()
    {
        var owner = await Cast.Person("Orla");
        var channel = await Cast.Channel("Half open", owner);

        await owner.Starts();
        await owner.Taps("connect");
        await owner.Hears("connect.title");
        await owner.Says("where?");
        await owner.Hears("hint.buttons");
        await Town.Telegram.PlaceBot(channel.Id, owner.Id, canPost: false);
        await owner.Hears("refusal.channel.rights_missing");
        await StaysAt(owner, "again");
        await Town.Telegram.PlaceBot(channel.Id, owner.Id);
        await owner.Taps("again");
        await owner.Sees("price:");
        foreach (var wrong in new[] { "0", "-5", "1.5", "a lot", "999999999999999999999", "<b" })
        {
            await owner.Says(wrong);
            await owner.Hears("hint.price");
        }

        await owner.Says("1 000");
        await StaysAt(owner, "open");
        await owner.Taps("open");
        await owner.Hears("channel.status.Active");
    }

    [Fact]
    public async Task Forged_taps_book_nothing()
    {
        var owner = await Cast.Person("Olive");
        var channel = await Cast.OpenChannel("Vigilant", owner);
        var advertiser = await Cast.Person("Forger");

        await advertiser.ChoosesTime(channel, Booking.FarAway);
        await advertiser.Says("For one Star, please");
        await advertiser.Sees("price:");
        await advertiser.TapsStale("price:1");
        await advertiser.Hears("refusal.slot.price_changed");
        await advertiser.OpensTimes(channel);
        await advertiser.TapsStale("at:12345");
        await advertiser.Hears("creative.title");
        await advertiser.Says("Yesterday, please");
        await advertiser.Taps("price:");
        await advertiser.Hears("refusal.slot.too_soon");

        Assert.Empty(await Town.Books.OrdersOf(advertiser.Id));
    }

    [Fact]
    public async Task Buttons_of_others_open_nothing()
    {
        var owner = await Cast.Person("Odette");
        var channel = await Cast.OpenChannel("Discreet", owner);
        var advertiser = await Cast.Person("Anna");
        await advertiser.BooksAndPays(channel, "Between us", Booking.FarAway);
        var approve = (await owner.Sees("o:a:")).Button("o:a:")!.Data!;
        var before = await Town.Books.Order(advertiser.Id, order => order.Status == "paid", "paid");
        var stranger = await Cast.Person("Stranger");

        foreach (var verb in "acjprs")
        {
            await stranger.Starts();
            await stranger.Hears("menu.text");
            await stranger.TapsStale($"o:{verb}:{approve[4..]}");
            var screen = await stranger.Hears("refusal.order.not_found");
            Assert.DoesNotContain("Discreet", screen.Text, StringComparison.Ordinal);
        }

        await advertiser.TapsStale(approve);
        await advertiser.Hears("refusal.order.not_found");
        var after = await Town.Books.Order(advertiser.Id, _ => true, "there");
        Assert.Equal(before.Status, after.Status);
    }

    [Fact]
    public async Task Repeated_updates_change_nothing()
    {
        var owner = await Cast.Person("Ophelia");
        var channel = await Cast.OpenChannel("Once", owner);
        var advertiser = await Cast.Person("Again");
        await advertiser.BooksAndPays(channel, "Once is enough", Booking.FarAway);
        await owner.Taps("o:a:");
        await owner.Hears("judge.approved");
        var order = await Town.Books.Order(advertiser.Id, order => order.Status == "scheduled", "scheduled");
        var facts = await FactsOf(order);

        await Town.Telegram.RepeatUpdates(40);

        await advertiser.Starts();
        await advertiser.Hears("menu.text");
        await owner.Starts();
        await owner.Hears("menu.text");
        var after = await Town.Books.Order(advertiser.Id, _ => true, "still the only one");
        Assert.Equal("scheduled", after.Status);
        Assert.Equal(facts, await FactsOf(order));
        Assert.Single(await Town.Telegram.Charges(), charge => charge.UserId == advertiser.Id);
    }

    [Fact]
    public async Task Old_button_of_a_booking_does_not_book_again()
    {
        var owner = await Cast.Person("Ottilie");
        var channel = await Cast.OpenChannel("Yesterday's", owner);
        var advertiser = await Cast.Person("Nostalgic");
        await advertiser.ChoosesTime(channel, Booking.FarAway);
        await advertiser.Says("Only once");
        var confirm = await advertiser.Sees("price:");
        await advertiser.Taps(confirm, confirm.Button("price:")!);
        await advertiser.Sees(message => message.Invoice is not null, "a bill");

        await advertiser.TapsOld(confirm, confirm.Button("price:")!.Data!);

        await advertiser.Hears("hint.stale");
        Assert.Single(await Town.Books.OrdersOf(advertiser.Id));
    }

    /// <summary>Words, a file and a button of nowhere: each is answered, and the step is still there.</summary>
    private static async Task StaysAt(Person person, string button)
    {
        await person.Sees(button);
        await person.Says("<b what? \0 👩‍👩‍👧");
        await SeesAgain(person, "hint.buttons", button);
        await person.Sends(new { document = "invoice.pdf" });
        await person.Sees(message => message.Text is not null && message.Button(button) is not null, "the same step");
        await person.TapsStale("no:such:button");
        await SeesAgain(person, "hint.stale", button);
    }

    private static Task<Seen> SeesAgain(Person person, string hint, string button) =>
        person.Sees(message => message.Says(hint) && message.Button(button) is not null, "the same step");

    private static async Task CreativeIsAskedAgain(Person advertiser)
    {
        await advertiser.Hears("creative.title");
        await advertiser.Sends(new { album = new object[] { new { photo = "one" }, new { document = "two" } } });
        await advertiser.Hears("refusal.creative.mixed_album");
        await advertiser.TapsStale("at:12345");
        await advertiser.Hears("hint.stale");

        // What Telegram's apps make of 5,000 characters: two messages. Each is a post of its own, and the preview shows
        // which one stands.
        await advertiser.Says(new string('x', 4096));
        await advertiser.Sees("price:");
        await advertiser.Says(new string('x', 904));
        await advertiser.Sees(message => message.Text == new string('x', 904), "the preview of the second part");
        await advertiser.Sees("price:");
        await advertiser.Taps("rewrite");
        await advertiser.Hears("creative.title");
        await advertiser.Says("Less <b than & \0 more");
        await advertiser.Sees(message => message.Text == "Less <b than &   more", "the preview as typed");
        await advertiser.Taps("rewrite");
        await advertiser.Hears("creative.title");
    }

    private async Task<string> FactsOf(StoredOrder order) => string.Join(
        '\n',
        await Town.Books.Column<string>(
            "silo",
            """
            select kind || ' ' || count(*) from order_event where grain_key = $1 and kind <> 'told' group by kind
             union all
            select account || ' ' || sum(amount_minor) from postings where grain_key = $1 group by account
             order by 1
            """,
            order.Key));
}
