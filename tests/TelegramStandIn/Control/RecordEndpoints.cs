using LytSlot.TelegramStandIn.Limits;
using LytSlot.TelegramStandIn.Record;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Control;

/// <summary>What the bot did, what was paid, and the stand-in as a whole.</summary>
internal static class RecordEndpoints
{
    public static void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/record", (
            long? after,
            double? wait,
            string? method,
            long? chatId,
            World world,
            Watching watching,
            CancellationToken aborted) => watching.Until(
                () => world.Calls.Last != (after ?? -1),
                () => world.Calls.Changed,
                () => Calls(world, after ?? 0, method, chatId),
                after is null ? 0 : wait,
                aborted));
        control.MapGet("/charges", (World world) => world.Act(() => world.Charges.Values.ToList()));
        control.MapGet("/changes", (
            long? after, double? wait, World world, Watching watching, CancellationToken aborted) => watching.Until(
                () => world.Version != (after ?? -1),
                () => world.Changed,
                () => new ChangesView(
                    world.Version,
                    [.. world.Chats.Where(chat => chat.Value.Version > (after ?? 0)).Select(chat => chat.Key)]),
                after is null ? 0 : wait,
                aborted));
        control.MapGet("/state", (World world) => world.Act(() => State(world)));
        control.MapPut("/limits", (LimitSettings body, World world) => world.Act(() =>
        {
            world.Limits.Change(body);
            return body;
        }));
        control.MapPost("/reset", (World world) => world.Act(world.Clear));
    }

    private static RecordView Calls(World world, long after, string? method, long? chatId) => new(
        world.Calls.Last,
        [
            .. world.Calls.After(after).Where(call =>
                (method is null || call.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
                && (chatId is null || call.ChatId == chatId)),
        ]);

    private static StateView State(World world) => new(
        world.BotUser(),
        world.Bot.Descriptions,
        world.Bot.Commands.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<BotCommand>)entry.Value),
        world.Bot.Webhook?.Url,
        world.Bot.AllowedUpdates,
        world.Updates.Count,
        world.Calls.Last,
        world.Version,
        world.Now,
        world.Limits.Settings,
        world.Settings.DeleteHours);

    internal sealed record RecordView(long LastSeq, IReadOnlyList<CallEntry> Calls);

    internal sealed record ChangesView(long Version, IReadOnlyList<long> Chats);

    /// <param name="Commands">By scope and language, as <c>scope|language</c>.</param>
    internal sealed record StateView(
        User Bot,
        IReadOnlyDictionary<string, string> Descriptions,
        IReadOnlyDictionary<string, IReadOnlyList<BotCommand>> Commands,
        string? Webhook,
        IReadOnlyList<string>? AllowedUpdates,
        int PendingUpdates,
        long LastSeq,
        long Version,
        DateTimeOffset Now,
        LimitSettings Limits,
        double DeleteHours);
}
