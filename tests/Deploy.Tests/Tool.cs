using System.Diagnostics;
using LytSlot.Testing;

namespace LytSlot.Deploy.Tests;

/// <summary>Programs as an operator starts them.</summary>
internal static class Tool
{
    /// <summary>What a program answered.</summary>
    /// <param name="Code">Its exit code.</param>
    /// <param name="Output">Standard output.</param>
    /// <param name="Error">Standard error.</param>
    public sealed record Answer(int Code, string Output, string Error);

    /// <summary>A file of the repository.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Repository.Root, relative);

    /// <summary>Whatever it answers.</summary>
    /// <param name="program">Its path, or a name that deploy/install has seen to.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="settings">Variables beside those of the test.</param>
    public static async Task<Answer> Run(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(Find(program), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Its output; a test fails when it does not succeed.</summary>
    public static async Task<string> Succeed(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var answer = await Run(program, arguments, settings);
        Assert.True(answer.Code == 0, $"{program} ended with {answer.Code}:\n{answer.Output}{answer.Error}");
        return answer.Output;
    }

    private static string Find(string program)
    {
        var own = Path(System.IO.Path.Combine("artifacts", "tools", program));
        return File.Exists(own) ? own : program;
    }
}
