using System.Diagnostics.CodeAnalysis;

namespace LytSlot.Silo.Telegram;

/// <summary>What a call of the Bot API returned, or why not.</summary>
/// <param name="Value">The result; meaningless when <paramref name="Failure"/> is set.</param>
/// <param name="Failure">Null when the call succeeded.</param>
internal sealed record CallResult<T>(T? Value, CallFailure? Failure)
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;
}
