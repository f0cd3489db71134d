namespace LytSlot.ApiHost.Console.Settings;

/// <summary>Who did what in the tenant.</summary>
internal static class AuditPages
{
    public static void MapAuditPages(this RouteGroupBuilder settings) =>
        settings.MapGet("/audit", (string? month, string? thing, string? person, string? system, string? after) =>
            ConsoleExtensions.Page<AuditLogPage>(
                (nameof(AuditLogPage.Month), month),
                (nameof(AuditLogPage.Thing), thing),
                (nameof(AuditLogPage.Person), person),
                (nameof(AuditLogPage.WithSystem), system == "true"),
                (nameof(AuditLogPage.After), after)));
}
