namespace LytSlot.Postgres.Tests;

[GenerateSerializer, Alias("test.NoteState")]
internal sealed record NoteState([property: Id(0)] string? Text)
{
    public NoteState()
        : this((string?)null)
    {
    }
}
