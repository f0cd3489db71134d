using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using LytSlot.ServiceDefaults.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LytSlot.ServiceDefaults.Tests;

public sealed class SettingsTests
{
    [Fact]
    public async Task Host_without_its_connection_ends_with_the_name_of_the_key()
    {
        var (code, error) = await RunApiHost(connection: null);

        Assert.Equal(HostRunner.WrongSettings, code);
        Assert.Contains("ConnectionStrings:Api is missing", error, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Api", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_connection_is_refused_without_showing_it()
    {
        var (code, error) = await RunApiHost("Host=x;Password=hush;Nonsense=1");

        Assert.Equal(HostRunner.WrongSettings, code);
        Assert.Contains("ConnectionStrings:Api", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slip_of_the_pen_stops_the_start_and_no_value_is_shown()
    {
        var (code, error) = await RunApiHost("Host=x", ("Auth__SigningKye", "hush"), ("Payments__Paypal__Key", "hush"));

        Assert.Equal(HostRunner.WrongSettings, code);
        Assert.Contains("Auth:SigningKye is no setting", error, StringComparison.Ordinal);
        Assert.Contains("Auth:SigningKey, Auth:Issuer", error, StringComparison.Ordinal);
        Assert.Contains("Payments:Paypal:Key is no setting", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:Token", true)]
    [InlineData("telegram:token", true)]
    [InlineData("Cors:Origins:0", true)]
    [InlineData("Payments:Stripe:SecretKey", true)]
    [InlineData("Payments:SecretKey", false)]
    [InlineData("Telegram:Token2", false)]
    [InlineData("Telegram:Tok", false)]
    [InlineData("Elsewhere:Token", true)]
    public void Only_what_stands_in_our_sections_must_be_known(string key, bool isFine)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [key] = "x" })
            .Build();

        Assert.Equal(isFine, !KnownSettings.Strangers(settings).Any());
    }

    [Theory]
    [InlineData("Token", "", "Sample:Token is missing (environment variable Sample__Token)")]
    [InlineData("Count", "11", "Sample:Count: ")]
    [InlineData("Count", "many", "'Sample:Count'")]
    public void Failure_names_the_key(string key, string value, string expected)
    {
        var settings = new Dictionary<string, string?> { ["Sample:Token"] = "t", [$"Sample:{key}"] = value };

        var failure = Assert.Throws<OptionsValidationException>(() => Read(settings));

        Assert.Contains(expected, string.Join('\n', failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Right_settings_can_be_taken_as_they_are()
    {
        var sample = Read(new() { ["Sample:Token"] = "t", ["Sample:Count"] = "10" });

        Assert.Equal(new Sample { Token = "t", Count = 10 }, sample);
    }

    private static Sample Read(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSettings<Sample>("Sample");
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<Sample>();
    }

    private static async Task<(int Code, string Error)> RunApiHost(
        string? connection, params (string Variable, string Value)[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LytSlot.ApiHost.dll")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Api"] = connection;
        foreach (var (variable, value) in more)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = await process.StandardError.ReadToEndAsync(patience.Token);
        await output;
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, error);
    }

    private sealed record Sample
    {
        [Required]
        public string Token { get; init; } = "";

        [Range(1, 10)]
        public int Count { get; init; } = 1;
    }
}
