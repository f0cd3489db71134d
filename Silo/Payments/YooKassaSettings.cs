using System.ComponentModel.DataAnnotations;

namespace LytSlot.Silo.Payments;

/// <summary>
/// The shop at YooKassa, section <c>Payments:YooKassa</c>: all of it, or no shop and YooKassa is not offered.
/// </summary>
internal sealed record YooKassaSettings : IValidatableObject
{
    public const string Section = "Payments:YooKassa";

    /// <summary>Id of the shop.</summary>
    public string? ShopId { get; init; }

    /// <summary>The shop's secret key.</summary>
    public string? SecretKey { get; init; }

    /// <summary>Address of the API: <c>https://api.yookassa.ru/v3</c>, or a stand-in.</summary>
    [Url]
    public string? BaseUrl { get; init; }

    /// <summary>Whether there is anything of a shop; then all must be set. An address alone is none.</summary>
    public bool IsSet => Whole.IsAnySet(ShopId, SecretKey);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => IsSet
        ? Whole.Missing((nameof(ShopId), ShopId), (nameof(SecretKey), SecretKey), (nameof(BaseUrl), BaseUrl))
        : [];
}
