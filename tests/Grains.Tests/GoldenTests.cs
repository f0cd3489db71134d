using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Analytics;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Confirmations;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Correspondence;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Logins;
using LytSlot.Grains.Moderation;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Grains.Payouts;
using LytSlot.Grains.Prices;
using LytSlot.Grains.Sending;
using LytSlot.Grains.Tenants;
using LytSlot.Grains.Users;
using LytSlot.Grains.Webhooks;

namespace LytSlot.Grains.Tests;

/// <summary>
/// Every released shape of a state still loads, and says the same when it is written again; members that came later may
/// stand beside it.
/// </summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("tenant", typeof(TenantState))]
    [InlineData("tenant-refunds", typeof(TenantState))]
    [InlineData("tenant-team", typeof(TenantState))]
    [InlineData("tenant-keys", typeof(TenantState))]
    [InlineData("user", typeof(UserState))]
    [InlineData("user-team", typeof(UserState))]
    [InlineData("user-sessions", typeof(UserState))]
    [InlineData("user-waits", typeof(UserState))]
    [InlineData("user-devices", typeof(UserState))]
    [InlineData("login", typeof(LoginState))]
    [InlineData("conversation", typeof(ConversationState))]
    [InlineData("conversation-changes", typeof(ConversationState))]
    [InlineData("conversation-plan", typeof(ConversationState))]
    [InlineData("conversation-waits", typeof(ConversationState))]
    [InlineData("conversation-money", typeof(ConversationState))]
    [InlineData("conversation-admin", typeof(ConversationState))]
    [InlineData("poller", typeof(PollerState))]
    [InlineData("order", typeof(OrderState))]
    [InlineData("order-changes", typeof(OrderState))]
    [InlineData("order-move", typeof(OrderState))]
    [InlineData("order-watched", typeof(OrderState))]
    [InlineData("creative-clicks", typeof(CreativeState))]
    [InlineData("placement", typeof(PlacementState))]
    [InlineData("channel", typeof(ChannelState))]
    [InlineData("channel-sales", typeof(ChannelState))]
    [InlineData("channel-posts", typeof(ChannelPostsState))]
    [InlineData("payment", typeof(PaymentState))]
    [InlineData("payment-refunds", typeof(PaymentState))]
    [InlineData("payment-disputed", typeof(PaymentState))]
    [InlineData("payout", typeof(PayoutState))]
    [InlineData("confirmation", typeof(ConfirmationState))]
    [InlineData("correspondence", typeof(CorrespondenceState))]
    [InlineData("confirmation-key", typeof(ConfirmationState))]
    [InlineData("promo_code", typeof(PromoCodeState))]
    [InlineData("webhooks", typeof(WebhooksState))]
    [InlineData("webhook", typeof(WebhookState))]
    [InlineData("order_group", typeof(OrderGroupState))]
    [InlineData("advertiser", typeof(AdvertiserState))]
    [InlineData("order-named", typeof(OrderState))]
    [InlineData("order-attempts", typeof(OrderState))]
    [InlineData("order-rated", typeof(OrderState))]
    [InlineData("order-offered", typeof(OrderState))]
    [InlineData("order-forgotten", typeof(OrderState))]
    [InlineData("checkout", typeof(CheckoutState))]
    [InlineData("sender", typeof(SenderState))]
    [InlineData("waitlist", typeof(WaitlistState))]
    [InlineData("order-moderated", typeof(OrderState))]
    [InlineData("moderation", typeof(ModerationState))]
    public void Stored_state_still_loads(string file, Type type)
    {
        var stored = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", $"{file}.json"));

        var state = JsonSerializer.Deserialize(stored, type, StateJson.Options);

        var written = JsonSerializer.SerializeToNode(state, type, StateJson.Options);
        Assert.Empty(Missing(JsonNode.Parse(stored)!, written!));
    }

    [Fact]
    public void Every_state_and_every_file_is_among_them()
    {
        var read = typeof(GoldenTests).GetMethod(nameof(Stored_state_still_loads))!
            .GetCustomAttributes<InlineDataAttribute>()
            .Select(line => (File: (string)line.Data[0]!, Type: (Type)line.Data[1]!))
            .ToList();
        var stored =
            from type in typeof(OrderState).Assembly.GetTypes()
            from constructor in type.GetConstructors()
            from parameter in constructor.GetParameters()
            where parameter.IsDefined(typeof(PersistentStateAttribute))
            select parameter.ParameterType.GetGenericArguments()[0];
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden"), "*.json");

        Assert.Empty(stored.Except(read.Select(line => line.Type)));
        Assert.Empty(files.Select(Path.GetFileNameWithoutExtension).Except(read.Select(line => line.File)));
    }

    /// <summary>The database hands a state over without its facts.</summary>
    [Fact]
    public void State_without_its_facts_has_none()
    {
        var tenant = JsonSerializer.Deserialize<TenantState>("{}", StateJson.Options)!;

        Assert.Equal((0, 0, 0), (tenant.Events.Length, tenant.Members.Length, tenant.Channels.Length));
    }

    /// <summary>Paths of what was stored and is not written any more, or otherwise.</summary>
    private static IEnumerable<string> Missing(JsonNode? stored, JsonNode? written) => (stored, written) switch
    {
        (JsonObject before, JsonObject after) => before.SelectMany(member => Missing(member.Value, after[member.Key])),
        (JsonArray before, JsonArray after) when before.Count == after.Count =>
            before.Zip(after).SelectMany(pair => Missing(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(stored, written) ? [] : [$"{stored?.GetPath()}: {stored} became {written}"],
    };
}
