using LytSlot.Grains.Payments;
using LytSlot.Silo.Payments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LytSlot.Payments.Tests;

/// <summary>A provider has all its settings, or none and is not offered.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Without_settings_nothing_is_offered_and_transfers_can_still_be_given_back()
    {
        using var services = Services([]);

        var manual = Assert.Single(services.GetServices<IPaymentProvider>());

        Assert.Equal(PaymentKey.ManualProvider, manual.Name);
        Assert.False(manual.Takes("EUR"));
    }

    [Fact]
    public void What_has_its_settings_is_offered() => Assert.Equal(
        ["manual", "stripe", "yookassa"],
        Offered(new()
        {
            ["Payments:Stripe:SecretKey"] = "sk",
            ["Payments:Stripe:WebhookSecret"] = "whsec",
            ["Payments:Stripe:BaseUrl"] = "https://api.stripe.com",
            ["Payments:YooKassa:ShopId"] = "1",
            ["Payments:YooKassa:SecretKey"] = "key",
            ["Payments:YooKassa:BaseUrl"] = "https://api.yookassa.ru/v3",
            ["Payments:Manual:Offered"] = "true",
        }).Order());

    [Theory]
    [InlineData("Payments:Stripe:SecretKey", "Payments:Stripe:WebhookSecret is missing")]
    [InlineData("Payments:Stripe:WebhookSecret", "Payments:Stripe:SecretKey is missing")]
    [InlineData("Payments:YooKassa:ShopId", "Payments:YooKassa:SecretKey is missing")]
    [InlineData("Payments:YooKassa:SecretKey", "Payments:YooKassa:BaseUrl is missing")]
    public void Half_of_the_settings_stops_the_start_and_names_the_rest(string key, string message)
    {
        using var services = Services(new() { [key] = "something" });

        var failure = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(message, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("something", failure.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Offered(Dictionary<string, string?> settings)
    {
        using var services = Services(settings);
        services.GetRequiredService<IStartupValidator>().Validate();
        return [.. services.GetServices<IPaymentProvider>().Select(provider => provider.Name)];
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddPayments(configuration)
            .BuildServiceProvider();
    }
}
