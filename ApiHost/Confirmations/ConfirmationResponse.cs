using LytSlot.Confirmations;

namespace LytSlot.ApiHost.Confirmations;

/// <summary>Something that is done once you say yes in the bot.</summary>
/// <param name="Id">Its id: ask for it at <c>/api/v1/confirmations/{id}</c>.</param>
/// <param name="Status">
/// <c>waiting</c> for your answer, <c>confirmed</c> and under way, <c>done</c>, <c>declined</c> or <c>expired</c>.
/// </param>
/// <param name="Act">What is to be done.</param>
/// <param name="ExpiresAt">Until when you can answer.</param>
/// <param name="Refusal">Of what is <c>done</c>: the code it was refused with; null: it was not.</param>
internal sealed record ConfirmationResponse(
    Guid Id, ConfirmationStatus Status, ActKind Act, DateTimeOffset ExpiresAt, string? Refusal)
{
    public static ConfirmationResponse From(ConfirmationView asked) =>
        new(asked.Key.Confirmation, asked.Status, asked.Act.Kind, asked.ExpiresAt, asked.Refusal);
}
