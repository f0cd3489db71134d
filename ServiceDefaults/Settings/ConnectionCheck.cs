using Microsoft.Extensions.Options;
using Npgsql;

namespace LytSlot.ServiceDefaults.Settings;

/// <summary>Refuses a connection string: absent, unreadable or without a host. Never repeats its text.</summary>
internal sealed class ConnectionCheck(string connection) : IValidateOptions<ConnectionSettings>
{
    private readonly string _key = $"ConnectionStrings:{connection}";

    public ValidateOptionsResult Validate(string? name, ConnectionSettings options)
    {
        if (name != connection)
        {
            return ValidateOptionsResult.Skip;
        }

        if (string.IsNullOrWhiteSpace(options.Value))
        {
            return ValidateOptionsResult.Fail(SettingsMessage.Missing(_key));
        }

        return Names(options.Value, out var parsed) && !string.IsNullOrEmpty(parsed)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(SettingsMessage.Wrong(_key, "not a PostgreSQL connection string with a Host"));
    }

    private static bool Names(string text, out string? host)
    {
        try
        {
            host = new NpgsqlConnectionStringBuilder(text).Host;
            return true;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidOperationException)
        {
            host = null;
            return false;
        }
    }
}
