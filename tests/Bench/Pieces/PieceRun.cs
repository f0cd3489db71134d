using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace LytSlot.Bench.Pieces;

/// <summary>What single pieces cost, by BenchmarkDotNet: rules, states, quotes, pictures.</summary>
internal static class PieceRun
{
    public const string Command = "pieces";

    /// <param name="arguments">BenchmarkDotNet's own, such as <c>--filter *Order*</c>.</param>
    public static void Play(string[] arguments) => BenchmarkSwitcher.FromAssembly(typeof(PieceRun).Assembly).Run(
        arguments.Length == 0 ? ["--filter", "*"] : arguments,
        ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(Testing.Repository.Root, ".lytslot", "bench", "pieces")));
}
