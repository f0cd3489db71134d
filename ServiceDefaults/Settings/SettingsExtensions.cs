using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LytSlot.ServiceDefaults.Settings;

/// <summary>Settings that are checked before the host does anything.</summary>
public static class SettingsExtensions
{
    /// <summary>
    /// Binds a section to <typeparamref name="T"/> and has its data annotations checked at start. The record can then
    /// be taken as a constructor parameter, bare or as <see cref="IOptions{TOptions}"/>.
    /// </summary>
    /// <typeparam name="T">Sealed record with <c>init</c> properties.</typeparam>
    /// <param name="services">Services of the host.</param>
    /// <param name="section">Section of the configuration, for instance <c>Telegram</c>.</param>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(section);
        services.AddOptions<T>()
            .Configure<IConfiguration>((settings, all) => Bind(settings, all, section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>>(new SettingsCheck<T>(section));
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
        return services;
    }

    private static void Bind<T>(T settings, IConfiguration all, string section)
        where T : class
    {
        try
        {
            all.GetSection(section).Bind(settings);
        }
        catch (InvalidOperationException failure)
        {
            // The binder names key and type; a secret is text and cannot fail here.
            throw new OptionsValidationException(Options.DefaultName, typeof(T), [failure.Message]);
        }
    }
}
