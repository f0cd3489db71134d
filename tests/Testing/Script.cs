using System.Diagnostics;

namespace LytSlot.Testing;

/// <summary>Programs as an operator starts them.</summary>
public static class Script
{
    /// <summary>What it prints.</summary>
    /// <param name="program">Its path, or a name on PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It did not end with 0; the message has its last words.</exception>
    public static async Task<string> Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', start.ArgumentList)}: {await error}");
    }
}
