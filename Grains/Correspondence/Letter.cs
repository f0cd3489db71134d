namespace LytSlot.Grains.Correspondence;

/// <summary>A message as stored.</summary>
/// <param name="Number">In the order of writing, from 1.</param>
/// <param name="Id">Made by who wrote it.</param>
/// <param name="ByOwner">Written by the channel's side.</param>
/// <param name="Person">Telegram user id of who wrote it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">The words; null once they are too old to be shown, and only counted.</param>
/// <param name="IsTold">The other side has it, or can't be told any more.</param>
internal sealed record Letter(
    int Number, Guid Id, bool ByOwner, long Person, DateTimeOffset At, string? Text, bool IsTold);
