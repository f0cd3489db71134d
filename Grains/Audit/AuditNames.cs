namespace LytSlot.Grains.Audit;

/// <summary>How entries name the things they are about.</summary>
internal static class AuditNames
{
    /// <summary>
    /// The last id of a grain's key, <c>t:{tenant}/o:{id}</c> or <c>t:{tenant}/hooks</c>; a Guid with dashes, as
    /// everywhere outside.
    /// </summary>
    public static string IdOf(string key)
    {
        var last = key[(key.LastIndexOf(':') + 1)..];
        return Guid.TryParseExact(last.Split('/')[0], "N", out var id) ? id.ToString() : last;
    }
}
