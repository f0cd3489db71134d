using LytSlot.ApiHost.Logins;

namespace LytSlot.Api.Tests;

public sealed class DevicesTests
{
    [Theory]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile "
        + "Safari/537.36",
        "Chrome, Android")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 "
        + "Mobile/15E148 Safari/604.1",
        "Safari, iPhone")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 "
        + "Safari/537.36 Edg/131.0.0.0",
        "Edge, Windows")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 "
        + "YaBrowser/24.12.0.0 Safari/537.36",
        "Yandex Browser, Windows")]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox, macOS")]
    [InlineData("curl/8.5.0", "curl")]
    [InlineData("python-requests/2.32", "python-requests")]
    [InlineData("", null)]
    [InlineData("(", null)]
    public void Device_is_called_as_people_call_it(string agent, string? expected) =>
        Assert.Equal(expected, Devices.Of(agent));

    [Fact]
    public void What_is_far_too_long_for_a_name_is_none() => Assert.Null(Devices.Of(new string('x', 5000)));
}
