namespace LytSlot.Confirmations;

/// <summary>
/// One thing that an owner asked for by the API and that is done only when the same person says yes in the bot: a
/// stolen token moves no money and lets nobody in. Carried out once. Key: <see cref="ConfirmationKey"/>.
/// </summary>
[Alias("lyt.IConfirmationGrain")]
public interface IConfirmationGrain : IGrainWithStringKey
{
    /// <summary>
    /// Asks; the person gets a message in the bot. The same again by the same person answers with where it stands.
    /// Refuses with <c>confirmation.not_found</c>, <c>confirmation.mismatch</c>, <c>caller.role_too_low</c>, and, for
    /// what can be seen to be impossible, as the act itself would.
    /// </summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("Ask")]
    Task<Outcome<ConfirmationView>> Ask(ConfirmedAct act);

    /// <summary>Reads it. Refuses with <c>confirmation.not_found</c>, also to anybody but who asked.</summary>
    /// <remarks>Callers: who asked, as a member or a person.</remarks>
    [Alias("Read")]
    Task<Outcome<ConfirmationView>> Read();

    /// <summary>
    /// Yes. A repeat answers as before. Refuses with <c>confirmation.not_found</c>, <c>confirmation.expired</c>,
    /// <c>confirmation.declined</c>.
    /// </summary>
    /// <remarks>Callers: the person who asked, by themselves, as the bot knows them.</remarks>
    [Alias("Confirm")]
    Task<Outcome<ConfirmationView>> Confirm();

    /// <summary>
    /// No. A repeat answers as before. Refuses with <c>confirmation.not_found</c>, <c>confirmation.expired</c>,
    /// <c>confirmation.confirmed</c>.
    /// </summary>
    /// <remarks>Callers: the person who asked, by themselves, as the bot knows them.</remarks>
    [Alias("Decline")]
    Task<Outcome<ConfirmationView>> Decline();

    /// <summary>Does what is outstanding.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Wake")]
    Task Wake();
}
