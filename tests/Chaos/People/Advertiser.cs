using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Chaos.People;

/// <summary>
/// A person who books one order after the other. When the bot is silent for too long they give up and begin anew, as
/// people do.
/// </summary>
internal sealed class Advertiser(
    Town town, Person person, IReadOnlyList<Channel> channels, Random random, Diary diary, Played played)
{
    private const string SameWords = "The same words from everybody";

    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(32);

    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(140);

    /// <summary>Longer than a hold with its grace.</summary>
    private static readonly TimeSpan RanOut = TimeSpan.FromSeconds(33);

    private static readonly (Habit Habit, int Weight)[] Habits =
    [
        (Habit.PaysAtOnce, 54), (Habit.TapsTwice, 8), (Habit.NeverPays, 6), (Habit.PaysTooLate, 5),
        (Habit.IsHeardTooLate, 8), (Habit.PaysTwice, 5), (Habit.CancelsUnpaid, 5), (Habit.CancelsPaid, 9),
    ];

    private readonly Purse _purse = new(town, person, random);

    private int _orders;

    /// <summary>One order after the other, while there is time.</summary>
    /// <param name="lastSlot">No slot later than this is booked.</param>
    public async Task Play(DateTimeOffset until, DateTimeOffset lastSlot)
    {
        while (played.Time.GetUtcNow() < until)
        {
            var habit = Draw();
            try
            {
                if (await Books(lastSlot, habit) is { } bill)
                {
                    await Goes(habit, bill);
                    played.Counted(habit);
                }
                else
                {
                    // The channel is not for sale, or nothing is free that is soon enough.
                    await Task.Delay(TimeSpan.FromSeconds(5), played.Time);
                }
            }
            catch (Exception failure) when (IsTrouble(failure))
            {
                played.GaveUp($"{person.Name} ({habit})", failure);
                await Task.Delay(TimeSpan.FromSeconds(1), played.Time);
            }
        }
    }

    /// <summary>What a person meets when something is broken.</summary>
    public static bool IsTrouble(Exception failure) => failure
        is TimeoutException or HttpRequestException or InvalidOperationException or OperationCanceledException
        or IOException;

    private async Task<Seen?> Books(DateTimeOffset lastSlot, Habit habit)
    {
        var channel = channels[random.Next(channels.Count)];
        if (diary.IsShut(channel.Id))
        {
            return null;
        }

        var now = played.Time.GetUtcNow();
        var latest = now + Latest < lastSlot ? now + Latest : lastSlot;
        var free = (await person.OpensTimes(channel)).Times()
            .Where(slot => slot >= now + Soonest && slot <= latest).ToList();
        if (free.Count == 0)
        {
            return null;
        }

        await person.Taps(Booking.TapOf(free[random.Next(free.Count)]));
        await person.Hears("creative.title");
        await person.Says(random.Next(10) == 0 ? SameWords : $"Ad {++_orders} of {person.Name}");
        var confirm = await person.Sees("price:");
        var price = random.GetItems(confirm.AllButtons.Where(IsPrice).ToArray(), 1)[0];
        await person.Taps(confirm, price);
        var answer = await person.Sees(IsBillOrOtherTimes, "a bill or other times");
        if (!IsBill(answer) && answer.Button("bill") is { } again)
        {
            // The page could not be opened.
            await person.Taps(answer, again);
            answer = await person.Sees(IsBillOrOtherTimes, "a bill or other times");
        }

        if (habit == Habit.TapsTwice)
        {
            await person.TapsOld(confirm, price.Data!);
            await person.TapsOld(confirm, price.Data!);
        }

        return IsBill(answer) ? answer : null;
    }

    private static bool IsPrice(SeenButton button) =>
        button.Data?.StartsWith("price:", StringComparison.Ordinal) is true;

    private static bool IsBill(Seen message) => message.Invoice is not null || message.Page is not null;

    private static bool IsBillOrOtherTimes(Seen message) => IsBill(message)
        || message.Button("at:") is not null || message.Button("day:") is not null || IsNoPage(message);

    /// <summary>The screen of a bill in Stars has that button, too.</summary>
    private static bool IsNoPage(Seen message) =>
        message.Button("bill") is not null && !message.Says("pay.text");

    private async Task Goes(Habit habit, Seen bill)
    {
        switch (habit)
        {
            case Habit.NeverPays:
                await person.Hears("notice.Expired.advertiser");
                break;
            case Habit.PaysTooLate:
                await person.Hears("notice.Expired.advertiser");
                await _purse.Pays(bill);
                break;
            case Habit.IsHeardTooLate:
                await _purse.PaysUnheard(bill, () => Task.Delay(RanOut, played.Time));
                break;
            case Habit.CancelsUnpaid:
                await Cancels();
                if (bill.Page is not null && random.Next(2) == 0)
                {
                    // The page is still open in the browser.
                    await _purse.Pays(bill);
                }

                break;
            default:
                await Pays(habit, bill);
                break;
        }
    }

    private async Task Pays(Habit habit, Seen bill)
    {
        if (!await _purse.Pays(bill))
        {
            return;
        }

        if (habit == Habit.PaysTwice)
        {
            await _purse.PaysAgain(bill);
        }

        await _purse.IsThanked(bill);
        if (habit == Habit.CancelsPaid)
        {
            await Cancels();
        }
    }

    private async Task Cancels()
    {
        var chat = await person.Chat();
        var tap = chat.Where(message => message.FromBot && message.DeletedAt is null)
            .Reverse()
            .SelectMany(message => message.AllButtons)
            .Select(button => button.Data ?? "")
            .First(data => data.StartsWith("o:", StringComparison.Ordinal));
        await person.TapsStale($"o:c:{tap[4..]}");
        await person.Taps("off:");
        await person.Hears("cancel.done");
    }

    private Habit Draw()
    {
        var drawn = random.Next(Habits.Sum(habit => habit.Weight));
        return Habits.First(habit => (drawn -= habit.Weight) < 0).Habit;
    }
}
