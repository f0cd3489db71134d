namespace LytSlot.Users;

/// <summary>A place where a person is signed in: a browser or a program.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Tenant">Whom it acts for; null: as the person does in the bot, if for anybody.</param>
/// <param name="Generation">Number of the refresh token that is good, from 1.</param>
/// <param name="BeganAt">When the person signed in, UTC.</param>
/// <param name="UsedAt">When it last got a token, or, to within 5 minutes, a page, UTC.</param>
/// <param name="EndsAt">When it ends unless it gets one before, UTC.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Device">
/// What the person signed in with, by its own account, such as <c>Chrome, Android</c>: at most 200 characters of
/// printable ASCII; null: it did not say, or signed in before that was kept.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.SessionView")]
public sealed record SessionView(
    [property: Id(0)] Guid Id,
    [property: Id(1)] Guid? Tenant,
    [property: Id(2)] int Generation,
    [property: Id(3)] DateTimeOffset BeganAt,
    [property: Id(4)] DateTimeOffset UsedAt,
    [property: Id(5)] DateTimeOffset EndsAt,
    [property: Id(6)] SessionKind Kind,
    [property: Id(7)] string? Device = null);
