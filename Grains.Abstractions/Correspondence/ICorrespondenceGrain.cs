namespace LytSlot.Correspondence;

/// <summary>
/// What the two sides of an order write to each other through the bot: neither learns who or where the other is. Each
/// message is brought to the other side once. Key: <see cref="CorrespondenceKey"/>.
/// </summary>
[Alias("lyt.ICorrespondenceGrain")]
public interface ICorrespondenceGrain : IGrainWithStringKey
{
    /// <summary>
    /// Writes to the other side; the same id again writes nothing more. Refuses with <c>order.not_found</c>,
    /// <c>caller.role_too_low</c>, <c>advertiser.blocked</c>, <c>letter.bad_text</c> (1 to 700 characters),
    /// <c>letter.too_many</c> (ten of one person about one order within 24 hours, or thirty of all),
    /// <c>letter.too_late</c> (14 days after the slot began).
    /// </summary>
    /// <param name="id">Made by the one who writes.</param>
    /// <param name="text">The words.</param>
    /// <remarks>Callers: the order's advertiser; owners and managers of its tenant.</remarks>
    [Alias("Write")]
    Task<Outcome<CorrespondenceView>> Write(Guid id, string text);

    /// <summary>Reads it. Refuses with <c>order.not_found</c>.</summary>
    /// <remarks>Callers: the order's advertiser, members of its tenant.</remarks>
    [Alias("Read")]
    Task<Outcome<CorrespondenceView>> Read();

    /// <summary>Brings what was not brought yet.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Wake")]
    Task Wake();
}
