using System.Globalization;
using System.Resources;
using LytSlot.Accounting;

namespace LytSlot.ApiHost.Accounting;

/// <summary>Words of a statement in one language.</summary>
/// <param name="language">The language.</param>
internal sealed class StatementWords(CultureInfo language)
{
    private static readonly ResourceManager Words =
        new("LytSlot.ApiHost.Accounting.StatementWords", typeof(StatementWords).Assembly);

    /// <summary>The heads of the columns.</summary>
    public IReadOnlyList<string> Heads => Find("Heads").Split('|');

    public string Opening => Find(nameof(Opening));

    public string Closing => Find(nameof(Closing));

    /// <summary>In place of <see cref="Closing"/> while the month runs.</summary>
    public string SoFar => Find(nameof(SoFar));

    public string Of(StatementLineKind kind) => Find(kind.ToString());

    private string Find(string name) => Words.GetString(name, language)
        ?? throw new InvalidOperationException($"There are no words for {name}.");
}
