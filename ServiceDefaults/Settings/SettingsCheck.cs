using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LytSlot.ServiceDefaults.Settings;

/// <summary>Checks data annotations and names the configuration key instead of the property.</summary>
internal sealed class SettingsCheck<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(results.Select(result => Explain(options, result)));
    }

    private string Explain(T options, ValidationResult result)
    {
        var member = result.MemberNames.FirstOrDefault();
        var key = member is null ? section : $"{section}:{member}";
        return member is not null && IsEmpty(options, member)
            ? SettingsMessage.Missing(key)
            : SettingsMessage.Wrong(key, (result.ErrorMessage ?? "is wrong").TrimEnd('.'));
    }

    private static bool IsEmpty(T options, string member) =>
        typeof(T).GetProperty(member)?.GetValue(options) switch
        {
            null => true,
            string text => string.IsNullOrWhiteSpace(text),
            _ => false,
        };
}
