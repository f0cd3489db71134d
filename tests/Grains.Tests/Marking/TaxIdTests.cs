using LytSlot.Grains.Marking;

namespace LytSlot.Grains.Tests.Marking;

public sealed class TaxIdTests
{
    [Theory]
    [InlineData("7707083893", "7707083893")]
    [InlineData(" 77 07 083 893 ", "7707083893")]
    [InlineData("ИНН 7707083893", "7707083893")]
    [InlineData("inn: 500100732259", "500100732259")]
    [InlineData("kz 123456789012", "KZ 123456789012")]
    [InlineData("DE-DE129273398", "DE DE129273398")]
    [InlineData("cy:10259033p", "CY 10259033P")]
    public void Tax_id_is_read_as_typed(string typed, string read)
    {
        Assert.Equal(read, TaxIds.Read(typed));
        Assert.Equal(read, TaxIds.Read(read));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7707083894")]
    [InlineData("500100732258")]
    [InlineData("500100732269")]
    [InlineData("0000000000")]
    [InlineData("000000000000")]
    [InlineData("77070838931")]
    [InlineData("770708389")]
    [InlineData("７７０７０８３８９３")]
    [InlineData("RU 7707083893")]
    [InlineData("KZ abcdef")]
    [InlineData("KZ 12")]
    [InlineData("7707083893\n1")]
    [InlineData("KZ 1234<b>5")]
    public void What_is_no_tax_id_is_none(string? typed) => Assert.Null(TaxIds.Read(typed));

    /// <summary>Whatever digit is wrong, the checksum sees it.</summary>
    [Theory]
    [InlineData("7707083893")]
    [InlineData("500100732259")]
    public void One_wrong_digit_is_seen(string inn)
    {
        var passed =
            from place in Enumerable.Range(0, inn.Length)
            from digit in "0123456789"
            where digit != inn[place]
            let wrong = inn[..place] + digit + inn[(place + 1)..]
            where TaxIds.Read(wrong) is not null
            select wrong;

        Assert.Empty(passed);
    }
}
