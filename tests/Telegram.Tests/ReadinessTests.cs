using LytSlot.Grains.Conversations;
using LytSlot.Silo.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;

namespace LytSlot.Telegram.Tests;

/// <summary>What the silo says of Telegram before it is given work, and what it does while Telegram is away.</summary>
public sealed class ReadinessTests(TelegramWorld world) : IClassFixture<TelegramWorld>
{
    private const long NoChat = -1001000000099;

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Silo_is_ready_with_a_probe_chat_that_the_bot_is_in() =>
        Assert.Equal(HealthStatus.Healthy, await Asked(Check(world.Bot, TelegramWorld.ProbeChat)));

    [Fact]
    public async Task Silo_is_not_ready_when_telegram_refuses_all_probe_chats() =>
        Assert.Equal(HealthStatus.Unhealthy, await Asked(Check(world.Bot, NoChat)));

    [Fact]
    public async Task One_probe_chat_of_several_is_enough() =>
        Assert.Equal(HealthStatus.Degraded, await Asked(Check(world.Bot, NoChat, TelegramWorld.ProbeChat)));

    [Fact]
    public async Task Missing_setting_is_told_and_stops_nothing() =>
        Assert.Equal(HealthStatus.Degraded, await Asked(Check(world.Bot)));

    [Fact]
    public async Task Silo_stays_ready_while_telegram_is_away()
    {
        await using var nowhere = world.Ports("http://127.0.0.1:9");

        Assert.Equal(
            HealthStatus.Healthy,
            await Asked(Check(nowhere.GetRequiredService<ITelegramBotClient>(), TelegramWorld.ProbeChat)));
    }

    [Fact]
    public async Task Answer_is_kept_for_a_minute_and_a_refusal_for_seconds()
    {
        var check = Check(world.Bot, NoChat);
        Assert.Equal(HealthStatus.Unhealthy, await Asked(check));
        await world.Control(HttpMethod.Post, "channels", new { id = NoChat, title = "New", ownerId = 501 });
        await world.Control(HttpMethod.Put, $"channels/{NoChat}/bot", new { rights = new { canPostMessages = true } });

        Assert.Equal(HealthStatus.Unhealthy, await Asked(check));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HealthStatus.Healthy, await Asked(check));

        await world.Control(HttpMethod.Delete, $"channels/{NoChat}");
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HealthStatus.Healthy, await Asked(check));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HealthStatus.Unhealthy, await Asked(check));
    }

    [Fact]
    public async Task While_telegram_is_away_the_bots_name_is_a_matter_of_time()
    {
        await using var nowhere = world.Ports("http://127.0.0.1:9");
        var identity = nowhere.GetRequiredService<IBotIdentity>();

        var failure = await Assert.ThrowsAsync<TimeoutException>(async () => await identity.Username());

        Assert.Null(failure.InnerException);
    }

    private static async Task<HealthStatus> Asked(ProbeChatsCheck check) =>
        (await check.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status;

    private ProbeChatsCheck Check(ITelegramBotClient bot, params long[] chats) =>
        new(bot, new() { ProbeChats = chats }, _time);
}
