namespace LytSlot.Postgres.Tests;

/// <summary>The least grain that uses state and reminders.</summary>
[Alias("test.INoteGrain")]
public interface INoteGrain : IGrainWithStringKey
{
    [Alias("Read")]
    Task<string?> Read();

    [Alias("Write")]
    Task Write(string text);

    [Alias("Remind")]
    Task Remind();
}
