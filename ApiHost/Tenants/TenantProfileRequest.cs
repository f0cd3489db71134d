using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Tenants;

/// <summary>Body of <c>PUT /api/v1/tenant</c>.</summary>
/// <param name="Name">1 to 64 characters.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="TimeZone">A name of the IANA database, such as <c>Europe/Moscow</c>.</param>
public sealed record TenantProfileRequest(
    [Required, MaxLength(64)] string Name,
    [Required, MaxLength(8)] string Language,
    [Required, MaxLength(64)] string TimeZone);
