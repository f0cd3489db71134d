using LytSlot.Marking;

namespace LytSlot.Grains.Marking;

/// <summary>
/// How a mark reads. Stored with the order once it is whole: a post says what was approved, whatever is changed here
/// later.
/// </summary>
internal static class MarkTexts
{
    /// <summary>Stands in a preview where the erid will be.</summary>
    private const string ToCome = "…";

    /// <summary>The mark of an order.</summary>
    public static OrderMark Of(MarkingData data, string language) =>
        new(data, language, data.Erid is { } erid ? Text(data, language, erid) : null);

    /// <summary>The mark as a preview shows it.</summary>
    public static string Shown(OrderMark mark) => mark.Text ?? Text(mark.Data, mark.Language, ToCome);

    /// <summary>How many UTF-16 units the mark may take; those of the longest erid when it is still to come.</summary>
    public static int Length(MarkingData data, string language) =>
        Text(data, language, data.Erid ?? new string('x', MarkRules.LongestErid)).Length;

    private static string Text(MarkingData data, string language, string erid) =>
        (language, TaxIds.IsForeign(data.TaxId)) switch
        {
            ("ru", false) => $"Реклама. {data.LegalName}, ИНН {data.TaxId}, erid: {erid}",
            ("ru", true) => $"Реклама. {data.LegalName}, налоговый номер {data.TaxId}, erid: {erid}",
            (_, false) => $"Advertisement. {data.LegalName}, INN {data.TaxId}, erid: {erid}",
            (_, true) => $"Advertisement. {data.LegalName}, tax id {data.TaxId}, erid: {erid}",
        };
}
