namespace LytSlot.PaymentStandIn.State;

/// <summary>Ids as providers make them.</summary>
internal static class Ids
{
    public static string New(string prefix) => prefix + Guid.NewGuid().ToString("N");

    public static string Uuid() => Guid.NewGuid().ToString("D");
}
