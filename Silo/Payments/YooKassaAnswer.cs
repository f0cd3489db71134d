namespace LytSlot.Silo.Payments;

/// <summary>What a call of YooKassa's API came to.</summary>
/// <param name="Value">The object; null when there is none.</param>
/// <param name="Refusal">Its clear "no", as a code; null when it said none.</param>
/// <param name="IsMissing">Whether there is no such thing.</param>
internal sealed record YooKassaAnswer<T>(T? Value, string? Refusal, bool IsMissing)
    where T : class
{
    /// <summary>No answer, or none that decides anything: it may have been done.</summary>
    public static YooKassaAnswer<T> Unclear { get; } = new(null, null, false);
}
