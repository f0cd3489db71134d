using System.Net;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Marking;

namespace LytSlot.Api.Tests;

public sealed class ConsoleSettingsTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Settings = "/console/settings";

    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public async Task Owner_describes_the_tenant_and_a_refused_form_keeps_what_was_typed()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);

        using var bad = await Describe(owner, "Вечер", "Mars/Olympus");
        using var good = await Describe(owner, "Вечер", "Europe/Paris");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Contains("value=\"Mars/Olympus\"", await Text(bad), StringComparison.Ordinal);
        Assert.Equal($"{Settings}?done=profile", $"{good.Headers.Location}");
        var tenant = await Tenant(market);
        Assert.Equal(("Вечер", "en", "Europe/Paris"), (tenant.Name, tenant.Language, tenant.TimeZone));
        Assert.Contains("Saved.", await Page(owner.Get($"{good.Headers.Location}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marking_is_set_by_an_owner()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);

        using var odd = await Send(owner, $"{Settings}/marking", ("policy", "some"));
        using var set = await Send(owner, $"{Settings}/marking", ("policy", "required"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal(MarkingPolicy.Required, (await Tenant(market)).Marking);
    }

    [Fact]
    public async Task Invitation_waits_for_the_bot_and_its_link_is_on_no_page()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);

        using var odd = await Send(owner, $"{Settings}/invitations", ("id", $"{_id}"), ("role", "king"));
        using var asked = await Send(owner, $"{Settings}/invitations", ("id", $"{_id}"), ("role", "viewer"));
        var before = await Page(owner.Get(Settings));
        await SayYes(market, asked);
        var done = await Page(owner.Get($"{asked.Headers.Location}"));
        var listed = await Page(owner.Get(Settings));
        using var revoked = await Send(owner, $"{Settings}/invitations/{_id}/revoke");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.StatusCode);
        Assert.DoesNotContain($"{_id:N}/revoke", before, StringComparison.Ordinal);
        Assert.Contains($"{_id:N}/revoke", listed, StringComparison.Ordinal);
        Assert.Contains("The link is in the bot", done, StringComparison.Ordinal);
        Assert.DoesNotContain("start=", $"{done}{listed}", StringComparison.Ordinal);
        Assert.Equal($"{Settings}?done=revoke", $"{revoked.Headers.Location}");
        Assert.DoesNotContain($"{_id:N}/revoke", await Page(owner.Get(Settings)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_gets_another_role_and_goes_by_a_yes_in_the_bot_only()
    {
        var market = await Market.Open(Api.Cluster);
        var person = (await Joined(market, Role.Manager)).UserId!.Value;
        using var owner = await Browser(market.Manager);
        var member = $"{Settings}/members/{person}";

        using var lowered = await Send(owner, $"{member}/role", ("id", $"{_id}"), ("role", "viewer"));
        Assert.Equal(Role.Manager, (await Tenant(market)).Members.Single(one => one.UserId == person).Role);
        await SayYes(market, lowered);
        Assert.Equal(Role.Viewer, (await Tenant(market)).Members.Single(one => one.UserId == person).Role);

        using var removed = await Send(owner, $"{member}/remove", ("id", $"{Guid.CreateVersion7()}"));
        Assert.Contains("Борис", await Page(owner.Get($"{removed.Headers.Location}")), StringComparison.Ordinal);
        await SayYes(market, removed);
        Assert.Equal(market.Owner, Assert.Single((await Tenant(market)).Members).UserId);
        using var nobody = await Send(owner, $"{member}/remove", ("id", $"{Guid.CreateVersion7()}"));
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task Viewer_leaves_at_once_and_the_last_owner_is_kept()
    {
        var market = await Market.Open(Api.Cluster);
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var owner = await Browser(market.Manager);

        using var left = await Send(viewer, $"{Settings}/leave", ("id", $"{_id}"));
        using var asked = await Send(owner, $"{Settings}/leave", ("id", $"{Guid.CreateVersion7()}"));
        await SayYes(market, asked);

        Assert.Equal("/", $"{left.Headers.Location}");
        using var gone = await viewer.Get(Settings);
        Assert.Equal("/sign-in", $"{gone.Headers.Location}");
        Assert.Contains("role=\"alert\"", await Page(owner.Get($"{asked.Headers.Location}")), StringComparison.Ordinal);
        Assert.Equal(market.Owner, Assert.Single((await Tenant(market)).Members).UserId);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Manager)]
    public async Task Lower_roles_see_the_settings_and_change_nothing(Role role)
    {
        var market = await Market.Open(Api.Cluster);
        using var browser = await Browser(await Joined(market, role));

        var page = await Page(browser.Get(Settings));
        var answers = new[]
        {
            await Describe(browser, "Чужое", "Europe/Paris"),
            await Send(browser, $"{Settings}/marking", ("policy", "required")),
            await Send(browser, $"{Settings}/invitations", ("id", $"{_id}"), ("role", "owner")),
            await Send(browser, $"{Settings}/invitations/{_id}/revoke"),
            await Send(browser, $"{Settings}/members/{market.Owner}/role", ("id", $"{_id}"), ("role", "viewer")),
            await Send(browser, $"{Settings}/members/{market.Owner}/remove", ("id", $"{_id}")),
        };

        Assert.All(answers, answer =>
        {
            using (answer)
            {
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }
        });
        Assert.Contains("Анна", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Settings}/profile", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Settings}/invitations", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Settings}/members/", page, StringComparison.Ordinal);
        Assert.Equal("Утро", (await Tenant(market)).Name);
    }

    private static Task<HttpResponseMessage> Describe(HttpClient browser, string name, string zone) =>
        Send(browser, $"{Settings}/profile", ("name", name), ("language", "en"), ("zone", zone));
}
