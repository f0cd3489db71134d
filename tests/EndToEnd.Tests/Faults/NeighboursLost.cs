using LytSlot.EndToEnd.Tests.Stories;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>The database or Telegram goes away in the middle of things; the hosts recover by themselves.</summary>
public sealed class NeighboursLost(LostNeighbours lost) : Story(lost.Town), IClassFixture<LostNeighbours>
{
    [Fact]
    public async Task Database_lost_in_a_booking_leaves_one_order()
    {
        await lost.BookingGoesOn;

        await lost.InBooking.Completes();
    }

    [Fact]
    public Task Database_lost_in_a_send_leaves_one_post() => lost.InSend.Completes(lost.DatabaseBack);

    [Fact]
    public Task Database_lost_at_the_slot_leaves_one_post() => lost.Waiting.Completes(lost.DatabaseBack);

    [Fact]
    public Task Telegram_away_at_the_slot_gets_the_post_when_it_is_back() =>
        lost.TelegramAway.Completes(lost.TelegramBack);

    [Fact]
    public Task Telegram_lost_after_it_took_the_post_gets_no_other() =>
        lost.TelegramLost.Completes(lost.TelegramBackAgain);
}
