namespace LytSlot.Grains;

/// <summary>What a rule answered: one event, nothing to do, or a refusal.</summary>
internal readonly record struct Decision<TEvent>(TEvent? Event, Refusal? Refusal)
    where TEvent : class
{
    public static implicit operator Decision<TEvent>(TEvent happened) => new(happened, null);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new(null, refusal);

    public static implicit operator Decision<TEvent>(Decision.NoChange _) => default;
}
