using System.Collections.Immutable;
using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Profile;

/// <summary>What the bot says about itself.</summary>
internal static class ProfileMethods
{
    private const int MostCommands = 100;

    public static object Me(BotCall call) => call.Me with
    {
        CanJoinGroups = true,
        CanReadAllGroupMessages = false,
        SupportsInlineQueries = false,
        CanConnectToBusiness = false,
        HasMainWebApp = false,
    };

    public static object SetCommands(BotCall call)
    {
        var commands = call.Args.Object<List<BotCommand>>("commands", "can't parse commands JSON object") ?? [];
        if (commands.Count > MostCommands)
        {
            throw Refusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        if (commands.Exists(command => !IsCommand(command.Command)))
        {
            throw Refusal.BadRequest("BOT_COMMAND_INVALID");
        }

        if (commands.Exists(command => command.Description.Length is 0 or > 256))
        {
            throw Refusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        call.World.Put(call.World.Bot with
        {
            Commands = call.World.Bot.Commands.SetItem(Place(call), [.. commands]),
        });
        return true;
    }

    public static object Commands(BotCall call) =>
        call.World.Bot.Commands.GetValueOrDefault(Place(call), []);

    public static object DeleteCommands(BotCall call)
    {
        call.World.Put(call.World.Bot with { Commands = call.World.Bot.Commands.Remove(Place(call)) });
        return true;
    }

    public static object SetName(BotCall call) => Set(call, "name", 64, (bot, texts) => bot with { Names = texts },
        bot => bot.Names);

    public static object SetDescription(BotCall call) => Set(
        call, "description", 512, (bot, texts) => bot with { Descriptions = texts }, bot => bot.Descriptions);

    public static object SetShortDescription(BotCall call) => Set(
        call,
        "short_description",
        120,
        (bot, texts) => bot with { ShortDescriptions = texts },
        bot => bot.ShortDescriptions);

    public static object SetMenuButton(BotCall call)
    {
        call.World.Put(call.World.Bot with
        {
            MenuButton = call.Args.Values.TryGetValue("menu_button", out var button) ? button : null,
        });
        return true;
    }

    private static bool Set(
        BotCall call,
        string parameter,
        int longest,
        Func<BotProfile, ImmutableDictionary<string, string>, BotProfile> change,
        Func<BotProfile, ImmutableDictionary<string, string>> current)
    {
        var text = call.Args.Text(parameter) ?? "";
        if (text.Length > longest)
        {
            throw Refusal.BadRequest($"BOT_{parameter.ToUpperInvariant()}_INVALID");
        }

        var language = call.Args.Text("language_code") ?? "";
        var texts = current(call.World.Bot);
        call.World.Put(change(
            call.World.Bot, text.Length == 0 ? texts.Remove(language) : texts.SetItem(language, text)));
        return true;
    }

    private static string Place(BotCall call)
    {
        var scope = call.Args.Values.TryGetValue("scope", out var given) ? given.GetRawText() : "";
        return $"{scope}|{call.Args.Text("language_code")}";
    }

    private static bool IsCommand(string command) =>
        command.Length is >= 1 and <= 32
        && command.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
