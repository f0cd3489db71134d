using System.ComponentModel.DataAnnotations;

namespace LytSlot.ServiceDefaults.Cluster;

/// <summary>Which cluster a host belongs to, section <c>Cluster</c>. Silos and clients must agree.</summary>
public sealed record ClusterSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Cluster";

    /// <summary>Processes that see each other: members and clients. 1 to 100 characters.</summary>
    [Required]
    [StringLength(100)]
    public string ClusterId { get; init; } = "lytslot";

    /// <summary>Part of every stored key; never changes while the data lives. 1 to 100 characters.</summary>
    [Required]
    [StringLength(100)]
    public string ServiceId { get; init; } = "lytslot";
}
