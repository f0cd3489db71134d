using System.Globalization;
using LytSlot.ApiHost.Requests;

namespace LytSlot.ApiHost.Accounting;

/// <summary>The rows of a statement.</summary>
/// <param name="sheet">The table they stand in.</param>
internal sealed class StatementSheet(CsvSheet sheet)
{
    /// <summary>A row of texts.</summary>
    public void Texts(IEnumerable<string> texts) => sheet.Texts(texts);

    /// <summary>A row about money; what is null stays empty.</summary>
    public void Row(
        string currency, DateTimeOffset at, string kind, string? channel, Guid? thing, long? amount, long available) =>
        sheet.Line(
        [
            currency,
            at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            CsvSheet.Text(kind),
            CsvSheet.Text(channel ?? ""),
            thing?.ToString() ?? "",
            amount is { } given ? sheet.Amount(given, currency) : "",
            sheet.Amount(available, currency),
        ]);

    /// <summary>Sends what is written so far.</summary>
    public Task Send(CancellationToken cancel) => sheet.Send(cancel);
}
