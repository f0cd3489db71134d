using LytSlot.Towns;
using LytSlot.Towns.Drivers;
using Npgsql;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>One slot, one order, however many want it and whatever the code above the database believes.</summary>
public sealed class FiftyForOneSlot(SharedTown shared) : Story(shared.Town)
{
    private const int Crowd = 50;

    [Fact]
    public async Task Of_fifty_at_once_one_holds_the_slot_and_the_others_are_offered_other_times()
    {
        var owner = await Cast.Person("Oleg");
        var channel = await Cast.OpenChannel("Everybody's darling", owner);
        var scout = await Cast.Person("Scout");
        var slot = (await scout.OpensTimes(channel)).FirstTime(Booking.FarAway);
        var numbers = Enumerable.Range(1, Crowd);
        var people = await Task.WhenAll(numbers.Select(number => Cast.Person($"Advertiser {number}")));
        await Task.WhenAll(people.Select(person => IsAboutToConfirm(person, channel, slot)));

        var answers = await Task.WhenAll(people.Select(Confirms));

        Assert.Single(answers, answer => answer.Invoice is not null);
        Assert.All(
            answers.Where(answer => answer.Invoice is null),
            answer => Assert.True(answer.Times().Any() && !answer.Times().Contains(slot), $"Offered: {answer.Text}"));
        var placed = await Town.Books.Read<long>(
            "silo", "select count(*) from order_event where channel_id = $1 and kind = 'placed'", channel.Id);
        Assert.Equal(1, placed);
        await TheDatabaseRefusesASecond(people);
    }

    private static async Task IsAboutToConfirm(Person person, Channel channel, DateTimeOffset slot)
    {
        await person.ChoosesTime(channel, slot);
        await person.Says($"It is me, {person.Name}");
        await person.Sees("price:");
    }

    /// <summary>Who gets the bill pays at once: the slot stays taken for as long as the story looks at it.</summary>
    private static async Task<Seen> Confirms(Person person)
    {
        await person.Taps("price:");
        var answer = await person.Sees(
            message => message.Invoice is not null || message.Says("refusal.slot.taken"), "a bill or other times");
        if (answer.Invoice is not null)
        {
            Assert.Equal("paid", (await person.Pays(answer)).Status);
        }

        return answer;
    }

    private async Task TheDatabaseRefusesASecond(Person[] people)
    {
        var orders = await Task.WhenAll(people.Select(person => Town.Books.OrdersOf(person.Id)));
        var order = Assert.Single(orders.SelectMany(one => one), one => one.Status is "held" or "paid");
        var other = $"t:{order.Tenant:N}/o:{Guid.CreateVersion7():N}";

        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => Town.Books.WriteAsSilo("order", other, order.State.GetRawText()));
        var bare = await Assert.ThrowsAsync<PostgresException>(() => Town.Books.Read<int>(
            "silo",
            """
            insert into grain_state (service_id, grain_type, grain_key, version, modified_at, payload)
            values ('lytslot', 'order', $1, 1, clock_timestamp(), $2::jsonb)
            returning version
            """,
            other,
            order.State.GetRawText()));

        Assert.Equal(PostgresErrorCodes.ExclusionViolation, refusal.SqlState);
        Assert.Equal(PostgresErrorCodes.ExclusionViolation, bare.SqlState);
    }
}
