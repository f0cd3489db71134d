using System.Diagnostics.CodeAnalysis;

namespace LytSlot;

/// <summary>What a grain answered: a value, or a refusal; exactly one of the two.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
/// <param name="Value">The value, or null after a refusal.</param>
/// <param name="Refusal">The refusal, or null after a success.</param>
[GenerateSerializer, Immutable, Alias("lyt.Outcome`1")]
public sealed record Outcome<T>(
    [property: Id(0)] T? Value,
    [property: Id(1)] Refusal? Refusal)
    where T : class
{
    /// <summary>True when <see cref="Value"/> is set; false when <see cref="Refusal"/> is.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>A success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
