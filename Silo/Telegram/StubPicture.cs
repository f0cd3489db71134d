using Telegram.Bot.Types;

namespace LytSlot.Silo.Telegram;

/// <summary>What replaces a medium that can't be deleted: a plain grey picture, 320 by 180.</summary>
internal static class StubPicture
{
    private const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAAUAAAAC0AQMAAADfKmdSAAAAA1BMVEXm5upC7s7EAAAAHklEQVR42u3BMQEAAADCoP"
        + "VPbQ0PoAAAAAAAAAB+DRzUAAG9+HBKAAAAAElFTkSuQmCC";

    private static readonly byte[] Bytes = Convert.FromBase64String(Png);

    public static InputFile File() => InputFile.FromStream(new MemoryStream(Bytes, writable: false), "ended.png");
}
