using System.ComponentModel.DataAnnotations;

namespace LytSlot.Silo.Payments;

/// <summary>Settings that make sense all together or not at all.</summary>
internal static class Whole
{
    public static bool IsAnySet(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<ValidationResult> Missing(params IReadOnlyList<(string Name, string? Value)> members) =>
        members.Where(member => string.IsNullOrWhiteSpace(member.Value))
            .Select(member => new ValidationResult("is missing", [member.Name]));
}
