using System.Data.Common;

namespace LytSlot.Grains;

/// <summary>
/// What the database says stays in the silo: its exceptions have no codec, so a host would be told of that instead, and
/// their words are none of its business. A host hears what it hears of a cluster that does not answer: come again.
/// </summary>
internal static class DatabaseFaults
{
    /// <summary>Itself, or within what Orleans makes of a write that failed.</summary>
    public static bool IsOfTheDatabase(Exception? failure) =>
        failure is not null && (failure is DbException || IsOfTheDatabase(failure.InnerException));

    /// <summary>What is told of it outside.</summary>
    public static OrleansException Told() =>
        new("The database does not answer as it should; the log of the silo says more.");
}
