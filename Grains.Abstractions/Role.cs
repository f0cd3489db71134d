namespace LytSlot;

/// <summary>What a member of a tenant may do. Each role may all that the lower ones may.</summary>
[GenerateSerializer, Alias("lyt.Role")]
public enum Role
{
    /// <summary>Not a member.</summary>
    None = 0,

    /// <summary>Reads everything of the tenant.</summary>
    Viewer = 1,

    /// <summary>Works with channels, calendar and orders.</summary>
    Manager = 2,

    /// <summary>Everything of the tenant, its money and members included.</summary>
    Owner = 3,
}
