namespace LytSlot.Grains.Confirmations;

/// <summary>Where the errands of a second confirmation come back to. Callers: the system only.</summary>
[Alias("lyt.IConfirmationWork")]
internal interface IConfirmationWork : IGrainWithStringKey
{
    /// <summary>The person was asked in the bot, or can't be any more.</summary>
    [Alias("Told")]
    Task Told();

    /// <summary>It was carried out; refused with a code, or null.</summary>
    [Alias("End")]
    Task End(string? refusal);
}
