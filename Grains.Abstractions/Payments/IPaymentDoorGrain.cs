namespace LytSlot.Payments;

/// <summary>
/// The door at which providers knock. What they say is verified here and asked back; nothing is believed as it comes.
/// Key: <see cref="Key"/>.
/// </summary>
[Alias("lyt.IPaymentDoorGrain")]
public interface IPaymentDoorGrain : IGrainWithStringKey
{
    /// <summary>The one key: any silo answers.</summary>
    public const string Key = "door";

    /// <summary>Takes a notification; the same one again changes nothing.</summary>
    /// <remarks>Callers: hosts, the system.</remarks>
    [Alias("Take")]
    Task<NewsAnswer> Take(PaymentNews news);
}
