using System.Collections.Concurrent;
using LytSlot.Testing;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Bench.Tapping;

/// <summary>
/// Chats that are all in use at once: people who go from the menu to a page and back, first alone, then while others
/// book and pay. A tap counts until the bot has answered it, and until the new screen stands.
/// </summary>
internal sealed class TapRun(TapSettings settings, TimeProvider time, TextWriter output)
{
    /// <summary>What is booked in one channel: more would sell out all times that are shown first.</summary>
    private const int OfOneChannel = 3;

    /// <summary>Pages of the menu that everybody has.</summary>
    private static readonly string[] Pages = ["help", "language", "orders"];

    /// <summary>The longest a person looks at a screen; the shortest is a third of it.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<TapTimes>> Play()
    {
        await using var postgres = await PrivatePostgres.StartDurable();
        await using var town = await Town.Build(postgres, Measuring.Publishing(settings.Silos));
        try
        {
            await town.Telegram.Limit(enabled: false);
            var cast = new Cast(town);
            var people = await Task.WhenAll(
                Enumerable.Range(0, settings.People).Select(number => cast.Person($"Person {number}")));
            await Task.WhenAll(people.Select(person => person.Starts()));
            await Rounds(people);
            Say($"{people.Length} chats are open");

            var alone = await Rounds(people);
            using var over = new CancellationTokenSource();
            var deals = Enumerable.Range(0, settings.Deals).Select(number => Trade(town, number, over.Token)).ToList();
            var beside = await Rounds(people);
            await over.CancelAsync();
            var booked = (await Task.WhenAll(deals)).Sum();
            Say($"{booked} orders were booked, paid and approved meanwhile");
            return
            [
                new("answered", [.. alone.Answered.Order()]),
                new("seen", [.. alone.Seen.Order()]),
                new($"answered, beside {booked} orders", [.. beside.Answered.Order()]),
                new($"seen, beside {booked} orders", [.. beside.Seen.Order()]),
            ];
        }
        catch
        {
            await output.WriteLineAsync(town.Report());
            throw;
        }
    }

    private async Task<(ConcurrentBag<TimeSpan> Answered, ConcurrentBag<TimeSpan> Seen)> Rounds(
        IReadOnlyList<Person> people)
    {
        var (answered, seen) = (new ConcurrentBag<TimeSpan>(), new ConcurrentBag<TimeSpan>());
        await Task.WhenAll(people.Select(async person =>
        {
            var mood = new Random((int)person.Id);
            for (var round = 0; round < settings.Rounds; round++)
            {
                await Taps(person, Pages[mood.Next(Pages.Length)], "menu", mood);
                await Taps(person, "menu", "help", mood);
            }
        }));
        return (answered, seen);

        async Task Taps(Person person, string button, string then, Random mood)
        {
            var screen = await person.Sees(button);
            // A person reads before they tap: that is the load, not a wait for something.
            await Task.Delay(Look / 3 * (1 + (2 * mood.NextDouble())), time);
            var begun = time.GetTimestamp();
            await person.Taps(screen, screen.Button(button)!);
            answered.Add(time.GetElapsedTime(begun));
            await person.Sees(then);
            seen.Add(time.GetElapsedTime(begun));
        }
    }

    /// <summary>How many orders were booked, one after the other, until it is over.</summary>
    private static async Task<int> Trade(Town town, int number, CancellationToken over)
    {
        var cast = new Cast(town);
        var owner = await cast.Person($"Owner {number}");
        var channel = await cast.OpenChannel($"Channel {number}", owner);
        var booked = 0;
        while (!over.IsCancellationRequested)
        {
            if (booked > 0 && booked % OfOneChannel == 0)
            {
                owner = await cast.Person($"Owner {number}.{booked}");
                channel = await cast.OpenChannel($"Channel {number}.{booked}", owner);
            }

            var advertiser = await cast.Person($"Advertiser {number}.{booked}");
            await advertiser.ChoosesTime(channel, Booking.FarAway);
            await advertiser.Says("Two for the price of one");
            await advertiser.Taps("price:");
            await advertiser.Pays();
            await owner.Taps("o:a:");
            booked++;
        }

        return booked;
    }

    private void Say(string what) => output.WriteLine($"{time.GetUtcNow():HH:mm:ss} {what}");
}
