using System.Collections.Immutable;

namespace LytSlot.Grains;

/// <summary>A state that remembers which commands have changed it.</summary>
/// <typeparam name="TState">The state itself.</typeparam>
internal interface IKeepsAttempts<TState>
{
    /// <summary>The last of them, oldest first.</summary>
    ImmutableArray<Attempt> Attempts { get; }

    /// <summary>The same state with others.</summary>
    TState Keeping(ImmutableArray<Attempt> attempts);
}
