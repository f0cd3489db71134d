using LytSlot.Grains.Webhooks;
using LytSlot.Webhooks;

namespace LytSlot.Grains.Tests.Webhooks;

public sealed class WebhooksRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static readonly WebhookKey Key = new(Guid.NewGuid(), Guid.NewGuid());

    private static readonly WebhookTerms Terms = new("https://a.example/hook", [], null);

    private static readonly WebhookPolicy Strict = new(AllowsPrivate: false);

    private static Stamp Stamp => new(Now, "member:5", ByAdvertiser: false, null);

    [Theory]
    [InlineData("https://crm.example.org/in?key=1")]
    [InlineData("https://crm.example.org:8443/")]
    [InlineData("https://пример.рф/")]
    public void Address_of_the_world_is_taken(string url) =>
        Assert.Null(WebhooksRules.Objection(Terms with { Url = url }, Strict));

    [Theory]
    [InlineData("")]
    [InlineData("crm.example.org")]
    [InlineData("http://crm.example.org/")]
    [InlineData("ftp://crm.example.org/")]
    [InlineData("https://user:password@crm.example.org/")]
    [InlineData("https://crm.example.org/#part")]
    [InlineData("https://crm.example.org:22/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https:///")]
    [InlineData("https://crm.example.org/\u0000")]
    public void Address_that_is_none_of_the_world_is_refused(string url) => Assert.Equal(
        "webhook.bad_url", WebhooksRules.Objection(Terms with { Url = url }, Strict)?.Code);

    [Fact]
    public void In_development_addresses_may_be_private() => Assert.Null(
        WebhooksRules.Objection(Terms with { Url = "http://127.0.0.1:80/" }, new(AllowsPrivate: true)));

    [Theory]
    [InlineData("order.approved", null)]
    [InlineData("order", "webhook.bad_kinds")]
    [InlineData("login.begun", "webhook.bad_kinds")]
    [InlineData("order.Approved", "webhook.bad_kinds")]
    [InlineData("order.approved\n", "webhook.bad_kinds")]
    public void Kinds_are_of_orders_channels_and_payouts(string kind, string? code) =>
        Assert.Equal(code, WebhooksRules.Objection(Terms with { Kinds = [kind] }, Strict)?.Code);

    [Fact]
    public void Too_many_kinds_and_too_long_a_description_are_refused()
    {
        Assert.Equal(
            "webhook.bad_kinds",
            WebhooksRules.Objection(
                Terms with { Kinds = [.. Enumerable.Repeat("order.placed", 51)] }, Strict)?.Code);
        Assert.Equal(
            "webhook.bad_description",
            WebhooksRules.Objection(Terms with { Description = new('я', 201) }, Strict)?.Code);
    }

    [Fact]
    public void Set_again_the_same_changes_nothing_and_another_keeps_the_secret()
    {
        var one = Set(new(), Terms).Event!;

        var same = Set(one, Terms);
        var other = Set(one, Terms with { Kinds = ["order.paid", "order.approved", "order.paid"] }).Event!;

        Assert.Equal((null, null), (same.Event, same.Refusal));
        Assert.Equal(["order.approved", "order.paid"], Assert.Single(other.Endpoints).Kinds);
        Assert.Equal(one.Endpoints[0].Secret, other.Endpoints[0].Secret);
        Assert.Equal((2, "webhook_changed"), (other.Version, Assert.Single(other.Events).Kind));
        Assert.Equal($"{Key.Webhook}", other.Events[0].Reason);
    }

    [Fact]
    public void Eleventh_is_refused()
    {
        var state = new WebhooksState();
        for (var count = 0; count < WebhooksRules.Most; count++)
        {
            state = WebhooksRules.Set(state, Key with { Webhook = Guid.NewGuid() }, Terms, "s", Stamp).Event!;
        }

        Assert.Equal("webhook.too_many", Set(state, Terms).Refusal?.Code);
        Assert.NotNull(Set(WebhooksRules.Removed(state, state.Endpoints[0], Stamp), Terms).Event);
    }

    [Fact]
    public void Secret_before_signs_for_a_day()
    {
        var state = Set(new(), Terms).Event!;
        var changed = WebhooksRules.SecretChanged(state, state.Endpoints[0], "new", Stamp).Endpoints[0];

        Assert.Equal(new WebhookSecret("new", "s", Now.AddDays(1)), WebhooksRules.SecretsAt(changed, Now));
        Assert.Equal(new WebhookSecret("new", null, null), WebhooksRules.SecretsAt(changed, Now.AddDays(1)));
    }

    [Fact]
    public void Secrets_are_in_no_log()
    {
        var endpoint = Set(new(), Terms).Event!.Endpoints[0] with { Secret = "hidden" };

        var said = $"{endpoint} {WebhooksRules.SecretsAt(endpoint, Now)}";

        Assert.DoesNotContain("hidden", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Paused_twice_is_paused_once_and_resumed_from_then_on()
    {
        var state = Set(new(), Terms).Event!;

        var paused = WebhooksRules.Paused(state, state.Endpoints[0], Stamp)!;
        var resumed = WebhooksRules.Resumed(paused, paused.Endpoints[0], Stamp)!;

        Assert.Null(WebhooksRules.Paused(paused, paused.Endpoints[0], Stamp));
        Assert.Null(WebhooksRules.Resumed(resumed, resumed.Endpoints[0], Stamp));
        Assert.Equal((false, Now), (resumed.Endpoints[0].IsPaused, resumed.Endpoints[0].ResumedAt));
    }

    private static Decision<WebhooksState> Set(WebhooksState state, WebhookTerms terms) =>
        WebhooksRules.Set(state, Key, terms, "s", Stamp);
}
