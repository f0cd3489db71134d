namespace LytSlot.ApiHost.Callers;

/// <summary>The tenant of the signed token. No route, header or body names a tenant.</summary>
/// <param name="Id">
/// The tenant; empty for a person without one, whom <see cref="CallerGroups.AsMember"/> refuses.
/// </param>
internal readonly record struct RequestTenant(Guid Id)
{
    /// <summary>Taken from the token as a parameter of a handler.</summary>
    public static ValueTask<RequestTenant> BindAsync(HttpContext context) =>
        new(new RequestTenant(context.User.ToCaller()?.Tenant ?? Guid.Empty));
}
