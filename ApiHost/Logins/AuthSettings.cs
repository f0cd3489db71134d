using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Logins;

/// <summary>How tokens are signed, section <c>Auth</c>.</summary>
internal sealed record AuthSettings : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Auth";

    private const int ShortestKey = 32;

    /// <summary>Secret of at least 32 characters, the same on every ApiHost. There is no default.</summary>
    [Required]
    [MinLength(ShortestKey)]
    public string SigningKey { get; init; } = "";

    /// <summary>Who issues tokens.</summary>
    [Required]
    public string Issuer { get; init; } = "lytslot";

    /// <summary>
    /// While the key is changed host by host: the one that is coming, or the one that goes. Tokens signed with it are
    /// taken, none is signed with it. At least 32 characters, another than <see cref="SigningKey"/>; null or empty when
    /// there is none.
    /// </summary>
    public string? OtherSigningKey { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(OtherSigningKey))
        {
            yield break;
        }

        if (OtherSigningKey.Length < ShortestKey)
        {
            yield return new($"has less than {ShortestKey} characters", [nameof(OtherSigningKey)]);
        }

        if (OtherSigningKey == SigningKey)
        {
            yield return new("is the signing key itself", [nameof(OtherSigningKey)]);
        }
    }
}
