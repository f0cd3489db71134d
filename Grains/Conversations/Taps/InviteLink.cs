namespace LytSlot.Grains.Conversations.Taps;

/// <summary>What an invitation's link carries, <c>j_{tenant and code, base64url}</c>, 45 characters.</summary>
internal static class InviteLink
{
    private const string Prefix = "j_";

    public static string Payload(Guid tenant, Guid code) => Prefix + IdPair.Spell(tenant, code);

    public static bool TryParse(string payload, out Guid tenant, out Guid code)
    {
        (tenant, code) = (default, default);
        return payload.StartsWith(Prefix, StringComparison.Ordinal)
            && IdPair.TryParse(payload.AsSpan(Prefix.Length), out tenant, out code);
    }
}
