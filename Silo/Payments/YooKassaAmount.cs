using System.Globalization;

namespace LytSlot.Silo.Payments;

/// <summary>An amount as YooKassa spells it: <c>"900.00"</c>, <c>"RUB"</c>.</summary>
internal sealed record YooKassaAmount(string Value, string Currency)
{
    public static YooKassaAmount From(Money money) => new(
        string.Create(CultureInfo.InvariantCulture, $"{money.AmountMinor / 100}.{money.AmountMinor % 100:00}"),
        money.Currency);

    public Money ToMoney() => new(
        (long)(decimal.Parse(Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 100), Currency);
}
