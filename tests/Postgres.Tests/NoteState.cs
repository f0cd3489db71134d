namespace LytSlot.Postgres.Tests;

internal sealed record NoteState
{
    public string? Text { get; init; }

    public Mood Mood { get; init; }

    public DateTimeOffset? NeverSet { get; init; }
}
