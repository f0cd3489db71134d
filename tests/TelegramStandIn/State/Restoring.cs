using System.Text.Json;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Json;
using LytSlot.TelegramStandIn.Record;
using LytSlot.TelegramStandIn.Updates;

namespace LytSlot.TelegramStandIn.State;

/// <summary>Applies one line of the journal.</summary>
internal sealed class Restoring(World world)
{
    public void Take(string kind, JsonElement value)
    {
        switch (kind)
        {
            case "user":
                world.Put(Read<UserAccount>(value));
                break;
            case "chat":
                world.Put(Read<ChatInfo>(value));
                break;
            case "post":
                world.Put(Read<Post>(value));
                break;
            case "media":
                world.Put(Read<MediaFile>(value));
                break;
            case "charge":
                world.Put(Read<Charge>(value));
                break;
            case "bot":
                world.Put(Read<BotProfile>(value));
                break;
            case "update":
                world.Updates.Restore(Read<StoredUpdate>(value));
                break;
            case "late":
                world.Updates.RestoreLate(Read<long>(value));
                break;
            case "done":
                world.Updates.Forget(Read<long>(value));
                break;
            case "call":
                world.Calls.Restore(Read<CallEntry>(value));
                break;
            default:
                throw new InvalidDataException($"The journal holds an unknown kind of line: {kind}.");
        }
    }

    private static T Read<T>(JsonElement value) =>
        value.Deserialize<T>(TelegramJson.Wire) ?? throw new InvalidDataException("The journal holds an empty line.");
}
