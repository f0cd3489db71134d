using LytSlot.ApiHost.Console;

namespace LytSlot.Api.Tests;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2026-11-26", "18:00", "Europe/Moscow", "2026-11-26T15:00:00Z")]
    [InlineData("2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00Z")]
    [InlineData("2026-11-26", "24:00", "UTC", null)]
    [InlineData("26.11.2026", "18:00", "UTC", null)]
    [InlineData("0001-01-01", "00:00", "Europe/Moscow", null)]
    [InlineData("9999-12-31", "23:00", "America/New_York", null)]
    [InlineData(null, null, "UTC", null)]
    public void Clock_of_a_zone_is_read(string? day, string? clock, string zone, string? instant) =>
        Assert.Equal(
            instant is null ? null : DateTimeOffset.Parse(instant, null), LocalTime.Read(day, clock, zone));
}
