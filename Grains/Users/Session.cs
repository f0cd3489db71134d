using LytSlot.Users;

namespace LytSlot.Grains.Users;

/// <summary>
/// A session as stored. There is nothing secret in it: a refresh token is a signed statement of its generation.
/// </summary>
internal sealed record Session
{
    public Guid Id { get; init; }

    public SessionKind Kind { get; init; } = SessionKind.Program;

    /// <summary>Whom it acts for; null: as the person does in the bot, if for anybody.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>Number of the refresh token that is good, from 1.</summary>
    public int Generation { get; init; }

    public DateTimeOffset BeganAt { get; init; }

    /// <summary>When a program got this generation, or a browser was last noted to be in use.</summary>
    public DateTimeOffset UsedAt { get; init; }

    /// <summary>What the person signed in with; see <see cref="SessionRules.Clean"/>. Null: not known.</summary>
    public string? Device { get; init; }

    public SessionView View() => new(Id, Tenant, Generation, BeganAt, UsedAt, SessionRules.EndsAt(this), Kind, Device);
}
