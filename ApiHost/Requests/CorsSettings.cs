using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Requests;

/// <summary>Whose pages may call the API from a browser, section <c>Cors</c>.</summary>
internal sealed record CorsSettings : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Cors";

    /// <summary>Origins as browsers spell them, such as <c>https://shop.example</c>; empty: nobody's.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from origin in Origins
        where !IsOrigin(origin)
        select new ValidationResult(
            $"has \"{origin}\", which is no origin: https://, a host, perhaps a port, nothing after it",
            [nameof(Origins)]);

    /// <summary>Plain http is for programs on the same machine.</summary>
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.GetLeftPart(UriPartial.Authority) == text
        && address.UserInfo.Length == 0;
}
