using System.Diagnostics.CodeAnalysis;
using LytSlot.Confirmations;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// An answer to a second confirmation, <c>k:{y or n}:{tenant and id, base64url}</c>, 47 bytes. It only names what is
/// answered: whether the person may is for the confirmation to say.
/// </summary>
/// <param name="IsYes">Yes, or no.</param>
/// <param name="Key">What is answered.</param>
internal readonly record struct ConfirmTap(bool IsYes, ConfirmationKey Key)
{
    private const string Yes = "k:y:";
    private const string No = "k:n:";

    public static bool TryParse([NotNullWhen(true)] string? data, out ConfirmTap tap)
    {
        tap = default;
        var isYes = data?.StartsWith(Yes, StringComparison.Ordinal) == true;
        if (data is null || (!isYes && !data.StartsWith(No, StringComparison.Ordinal))
            || !IdPair.TryParse(data.AsSpan(Yes.Length), out var tenant, out var id))
        {
            return false;
        }

        tap = new(isYes, new(tenant, id));
        return true;
    }

    public override string ToString() => (IsYes ? Yes : No) + IdPair.Spell(Key.Tenant, Key.Confirmation);
}
