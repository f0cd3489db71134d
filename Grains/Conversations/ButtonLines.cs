using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;

namespace LytSlot.Grains.Conversations;

/// <summary>Buttons as people type them: a line for each, its words, a dash, an address. Pure.</summary>
internal static class ButtonLines
{
    private static readonly string[] Dashes = [" - ", " – ", " — "];

    /// <summary>The buttons of a text; or the number of the first line, from 1, that is none.</summary>
    public static (ImmutableArray<LinkButton> Buttons, int? BadLine) Read(string text)
    {
        var buttons = ImmutableArray.CreateBuilder<LinkButton>();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Button(line.Trim()) is not { } button)
            {
                return ([], index + 1);
            }

            buttons.Add(button);
        }

        return (buttons.DrainToImmutable(), null);
    }

    /// <summary>The same lines back, to be shown and sent again.</summary>
    public static string Write(ImmutableArray<LinkButton> buttons) =>
        string.Join('\n', buttons.Select(button => $"{button.Text} - {button.Url}"));

    private static LinkButton? Button(string line)
    {
        // Words may hold a dash of their own; an address does not.
        var (at, length) = Dashes.Select(dash => (line.LastIndexOf(dash, StringComparison.Ordinal), dash.Length)).Max();
        if (at <= 0)
        {
            return null;
        }

        var button = new LinkButton(line[..at].Trim(), Address(line[(at + length)..].Trim()));
        return CreativeRules.IsGood(button) ? button : null;
    }

    private static string Address(string typed) =>
        typed.StartsWith('@') ? "https://t.me/" + typed[1..]
        : typed.Contains(':', StringComparison.Ordinal) ? typed
        : "https://" + typed;
}
