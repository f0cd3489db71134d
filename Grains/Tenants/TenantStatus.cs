namespace LytSlot.Grains.Tenants;

/// <summary>Whether a tenant can sell.</summary>
internal enum TenantStatus
{
    /// <summary>Not created.</summary>
    None = 0,

    /// <summary>As usual.</summary>
    Active = 1,

    /// <summary>Stopped by a platform admin.</summary>
    Suspended = 2,
}
