using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Logins;

/// <summary>How tokens are signed, section <c>Auth</c>.</summary>
internal sealed record AuthSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Auth";

    /// <summary>Secret of at least 32 characters, the same on every ApiHost. There is no default.</summary>
    [Required]
    [MinLength(32)]
    public string SigningKey { get; init; } = "";

    /// <summary>Who issues tokens.</summary>
    [Required]
    public string Issuer { get; init; } = "lytslot";
}
