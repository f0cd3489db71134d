using System.Globalization;
using System.Text;
using QRCoder;

namespace LytSlot.ApiHost.Pages;

/// <summary>
/// A link for the camera of a phone, drawn within the page. Dark on light whatever the page looks like: that is what
/// cameras read.
/// </summary>
internal static class QrPicture
{
    /// <summary>An SVG with the empty edge that readers need.</summary>
    /// <param name="link">Where it leads.</param>
    /// <param name="label">What it is, in words; as HTML.</param>
    public static string Of(string link, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var dark = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    dark.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return FormattableString.Invariant($"""
            <svg class="qr" viewBox="0 0 {rows.Count} {rows.Count}" role="img" aria-label="{label}">
            <path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}h-{rows.Count}z"/>
            <path fill="#000" shape-rendering="crispEdges" d="{dark}"/></svg>
            """);
    }
}
