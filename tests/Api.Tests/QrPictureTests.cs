using System.Globalization;
using System.Text.RegularExpressions;
using LytSlot.ApiHost.Pages;
using ZXing.Common;
using ZXing.QrCode.Internal;

namespace LytSlot.Api.Tests;

/// <summary>What a camera would read of the picture.</summary>
public sealed partial class QrPictureTests
{
    private const int Edge = 4;

    [Theory]
    [InlineData("https://t.me/lytslot_bot?start=login_3f2504e04f8941d39a0c0305e82c3301")]
    [InlineData("http://127.0.0.1:8081/?start=login_00000000000000000000000000000000")]
    public void It_leads_where_the_link_leads(string link)
    {
        var picture = QrPicture.Of(link, "Код");

        var size = int.Parse(Size().Match(picture).Groups["size"].Value, CultureInfo.InvariantCulture);
        var seen = new BitMatrix(size - (2 * Edge));
        foreach (Match dark in Dark().Matches(picture))
        {
            seen[Inner(dark, "x"), Inner(dark, "y")] = true;
        }

        Assert.Equal(link, new Decoder().decode(seen, null).Text);
        Assert.Contains("aria-label=\"Код\"", picture, StringComparison.Ordinal);
    }

    private static int Inner(Match dark, string side) =>
        int.Parse(dark.Groups[side].Value, CultureInfo.InvariantCulture) - Edge;

    [GeneratedRegex("viewBox=\"0 0 (?<size>[0-9]+) ")]
    private static partial Regex Size();

    [GeneratedRegex("M(?<x>[0-9]+) (?<y>[0-9]+)h1v1h-1z")]
    private static partial Regex Dark();
}
