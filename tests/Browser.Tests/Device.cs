namespace LytSlot.Browser.Tests;

/// <summary>What people hold in their hands.</summary>
public enum Device
{
    Desktop,
    Phone,
}
