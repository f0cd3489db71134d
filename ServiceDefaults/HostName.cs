namespace LytSlot.ServiceDefaults;

/// <summary>Which of the hosts this process is.</summary>
/// <param name="Value">Short name, as every log line carries it.</param>
internal sealed record HostName(string Value);
