using System.ComponentModel.DataAnnotations;
using LytSlot.BotHost.Updates;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace LytSlot.BotHost.Tests;

public sealed class UpdatesSettingsTests
{
    private static readonly UpdatesSettings Webhook = new()
    {
        Updates = UpdatesSource.Webhook,
        WebhookUrl = "https://bot.example.org/telegram/updates",
        WebhookSecret = new string('s', 32),
    };

    [Fact]
    public void Polling_needs_no_settings() => Assert.Empty(Wrong(new()));

    [Fact]
    public void Webhook_with_address_and_secret_is_well() => Assert.Empty(Wrong(Webhook));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bot.example.org/telegram/updates")]
    [InlineData("ftp://bot.example.org/telegram/updates")]
    [InlineData("https://bot.example.org/elsewhere")]
    public void Webhook_needs_an_address(string? url) =>
        Assert.Equal([nameof(UpdatesSettings.WebhookUrl)], Wrong(Webhook with { WebhookUrl = url }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("with blanks, which Telegram does not take")]
    public void Webhook_needs_a_secret(string? secret) =>
        Assert.Equal([nameof(UpdatesSettings.WebhookSecret)], Wrong(Webhook with { WebhookSecret = secret }));

    [Theory]
    [InlineData("http://bot.example.org/telegram/updates", "Production", false)]
    [InlineData("https://bot.example.org/telegram/updates", "Production", true)]
    [InlineData("http://bot.example.org/telegram/updates", "Development", true)]
    public void Webhook_is_encrypted_outside_development(string url, string environment, bool expected) =>
        Assert.Equal(expected, new UpdatesSettingsCheck(new Environment { EnvironmentName = environment })
            .Validate(null, Webhook with { WebhookUrl = url }).Succeeded);

    private static IEnumerable<string> Wrong(UpdatesSettings settings)
    {
        var wrong = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), wrong, validateAllProperties: true);
        return wrong.SelectMany(result => result.MemberNames);
    }

    private sealed record Environment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
