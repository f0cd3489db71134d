namespace LytSlot.Grains.Orders;

/// <summary>The last proposal to move that stands no more: by it a repeat is known.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">The asker's own id of it.</param>
/// <param name="IsAgreed">Whether it came true.</param>
internal sealed record PastMove(int Number, Guid Id, bool IsAgreed);
