using System.Globalization;
using System.Resources;

namespace LytSlot.ApiHost.Problems;

/// <summary>Words for codes, in the language of the running request. A test checks that no code lacks them.</summary>
internal static class ProblemWords
{
    private static readonly ResourceManager Words =
        new("LytSlot.ApiHost.Problems.ProblemWords", typeof(ProblemWords).Assembly);

    /// <summary>What is wrong, in a few words; null when there are none for the code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">Null: the language of the running request.</param>
    public static string? Title(string code, CultureInfo? language = null) => Find(code, language);

    /// <summary>What to do about it; null when that is plain.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">Null: the language of the running request.</param>
    public static string? Detail(string code, CultureInfo? language = null) => Find($"{code}.detail", language);

    private static string? Find(string name, CultureInfo? language) =>
        Words.GetString(name, language ?? CultureInfo.CurrentUICulture);
}
