namespace LytSlot.ServiceDefaults.Settings;

/// <summary>One connection string; the name of the options is the name of the connection.</summary>
internal sealed record ConnectionSettings
{
    public string Value { get; set; } = "";
}
