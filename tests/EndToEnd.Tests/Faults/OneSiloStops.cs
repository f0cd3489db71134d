using LytSlot.EndToEnd.Tests.Stories;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>The only silo is away at the slot, or stands still around a publication.</summary>
public sealed class OneSiloStops(OneSilo silo) : Story(silo.Town), IClassFixture<OneSilo>
{
    [Fact]
    public Task Silo_killed_just_before_the_slot_publishes_once() => silo.BeforeSlot.Completes(silo.Restarted);

    [Fact]
    public Task Silo_that_stood_still_over_the_slot_publishes_once() => silo.OverSlot.Completes(silo.ThawedAfterSlot);

    [Fact]
    public Task Silo_that_stood_still_in_the_send_publishes_once() => silo.InSend.Completes(silo.ThawedInSend);
}
