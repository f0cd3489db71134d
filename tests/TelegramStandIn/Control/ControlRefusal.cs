namespace LytSlot.TelegramStandIn.Control;

/// <summary>What a person or a test asked for is not possible; becomes a problem answer in one place.</summary>
internal sealed class ControlRefusal(int status, string what) : Exception(what)
{
    public int Status => status;

    public static ControlRefusal Missing(string what) => new(StatusCodes.Status404NotFound, what);

    public static ControlRefusal Impossible(string what) => new(StatusCodes.Status409Conflict, what);

    public static ControlRefusal Invalid(string what) => new(StatusCodes.Status400BadRequest, what);
}
