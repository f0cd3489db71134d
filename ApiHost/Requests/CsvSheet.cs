using System.Globalization;
using System.Text;

namespace LytSlot.ApiHost.Requests;

/// <summary>
/// A table as CSV, as spreadsheets of people who read the language open it by a double click: UTF-8 with a byte order
/// mark, CRLF, and in Russian semicolons and a decimal comma. A text that a spreadsheet would take for a formula gets
/// an apostrophe before it.
/// </summary>
internal sealed class CsvSheet
{
    private const string Quoted = "\"\r\n;,";

    /// <summary>What a cell that is counted begins with, in both widths.</summary>
    private const string Counted = "=+-@\t\r\n＝＋－＠";

    private readonly StringBuilder _text = new("\uFEFF");
    private readonly Stream _body;
    private readonly char _separator;
    private readonly string _decimalPoint;

    /// <summary>Begins a table.</summary>
    /// <param name="body">Where it is written; stays open.</param>
    /// <param name="language">Of which people.</param>
    public CsvSheet(Stream body, CultureInfo language)
    {
        _body = body;
        var isRussian = language.TwoLetterISOLanguageName == "ru";
        _separator = isRussian ? ';' : ',';
        _decimalPoint = isRussian ? "," : ".";
    }

    /// <summary>A row of texts.</summary>
    public void Texts(IEnumerable<string> texts) => Line(texts.Select(Text));

    /// <summary>A row of finished cells.</summary>
    public void Line(IEnumerable<string> cells) => _text.AppendJoin(_separator, cells).Append("\r\n");

    /// <summary>Sends what is written so far.</summary>
    public async Task Send(CancellationToken cancel)
    {
        await _body.WriteAsync(Encoding.UTF8.GetBytes(_text.ToString()), cancel);
        _text.Clear();
    }

    /// <summary>A cell of somebody's words.</summary>
    public static string Text(string text)
    {
        var harmless = text.Length > 0 && Counted.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return harmless.AsSpan().ContainsAny(Quoted)
            ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : harmless;
    }

    /// <summary>A cell of a fraction.</summary>
    public string Fraction(decimal fraction) =>
        fraction.ToString(CultureInfo.InvariantCulture).Replace(".", _decimalPoint, StringComparison.Ordinal);

    /// <summary>A cell of money, in whole units of the currency.</summary>
    public string Amount(long minor, string currency)
    {
        if (currency == Money.Stars)
        {
            return minor.ToString(CultureInfo.InvariantCulture);
        }

        var (sign, whole) = (minor < 0 ? "-" : "", Int128.Abs(minor));
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole / 100}{_decimalPoint}{whole % 100:00}");
    }
}
