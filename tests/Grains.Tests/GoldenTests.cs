using System.Text.Json;
using System.Text.Json.Nodes;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Logins;
using LytSlot.Grains.Sending;
using LytSlot.Grains.Tenants;
using LytSlot.Grains.Users;

namespace LytSlot.Grains.Tests;

/// <summary>Every released shape of a state still loads, and says the same when it is written again.</summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("tenant", typeof(TenantState))]
    [InlineData("user", typeof(UserState))]
    [InlineData("login", typeof(LoginState))]
    [InlineData("conversation", typeof(ConversationState))]
    [InlineData("poller", typeof(PollerState))]
    public void Stored_state_still_loads(string file, Type type)
    {
        var stored = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", $"{file}.json"));

        var state = JsonSerializer.Deserialize(stored, type, StateJson.Options);

        var written = JsonSerializer.SerializeToNode(state, type, StateJson.Options);
        Assert.Equal(JsonNode.Parse(stored)!.ToJsonString(), written!.ToJsonString());
    }

    /// <summary>The database hands a state over without its facts.</summary>
    [Fact]
    public void State_without_its_facts_has_none()
    {
        var tenant = JsonSerializer.Deserialize<TenantState>("{}", StateJson.Options)!;

        Assert.Equal((0, 0, 0), (tenant.Events.Length, tenant.Members.Length, tenant.Channels.Length));
    }
}
