namespace LytSlot.Chaos.Tests;

/// <summary>The real thing, briefly: three silos and all the rest as processes, two minutes of trouble.</summary>
public sealed class ShortRun
{
    private const int Seed = 1;

    [Fact]
    public async Task Two_minutes_of_chaos_break_no_promise()
    {
        var folder = Directory.CreateTempSubdirectory("lytslot-chaos-").FullName;
        using var said = new StringWriter();
        var settings = new ChaosSettings(2, Seed, folder, Silos: 3, Channels: 8, Advertisers: 20);

        var verdict = await new ChaosRun(settings, TimeProvider.System, TextWriter.Synchronized(said)).Play();

        TestContext.Current.TestOutputHelper?.WriteLine($"{said}");
        Assert.Empty(verdict.Violations);
        Assert.True(verdict.Posts > 0, "Nothing was ever published.");
        Assert.Equal(["EUR", "RUB", "XTR"], verdict.Charges.Select(charge => charge.Key));
        Directory.Delete(folder, recursive: true);
    }
}
