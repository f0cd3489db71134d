namespace LytSlot.ApiHost.Callers;

/// <summary>Who may call the API at all.</summary>
internal static class ApiPolicy
{
    /// <summary>Name of the policy: anyone with a token for the API.</summary>
    public const string Name = "api";
}
