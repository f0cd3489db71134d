using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations.Monkeys;

/// <summary>
/// Anything, by chance, to many conversations at once, which are taken out of memory in between: no fault, no tap that
/// hangs, nobody stuck, nothing beyond Telegram's limits. What fails names the step, the input and the seed.
/// </summary>
/// <remarks>In clusters of their own: one of them is an admin, to whom all tenants there are would be shown.</remarks>
public sealed class MonkeyTests
{
    private const int AtOnce = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nobody_gets_stuck_whatever_they_do(int seed)
    {
        await using var cluster = await TestCluster.Start(1);

        await Run(cluster, seed, monkeys: 24, inputs: 360, restart: () => Task.CompletedTask);
    }

    /// <summary>20,000 inputs to 300 people, and silos that stop meanwhile; <c>LYTSLOT_SEED</c> says which.</summary>
    [Fact(Explicit = true)]
    public async Task Twenty_thousand_inputs_and_silos_that_stop_leave_nobody_stuck()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("LYTSLOT_SEED"), out var given) ? given : 77;
        await using var cluster = await TestCluster.Start(2);

        await Run(cluster, seed, monkeys: 300, inputs: 20_000, cluster.RestartSecond);
    }

    private static async Task Run(TestCluster cluster, int seed, int monkeys, int inputs, Func<Task> restart)
    {
        var zoo = await Zoo.Open(cluster, seed, monkeys);
        var chance = new Random(seed);
        const int Rounds = 10;
        for (var round = 0; round < Rounds; round++)
        {
            var each = inputs / Rounds / monkeys + 1;
            await Parallel.ForEachAsync(
                zoo.Monkeys,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (monkey, _) =>
                {
                    for (var i = 0; i < each; i++)
                    {
                        await monkey.Act();
                    }
                });
            foreach (var monkey in zoo.Monkeys.Where(_ => chance.Next(3) == 0))
            {
                await cluster.Deactivate(monkey.Chat.Grain);
            }

            await restart();
        }

        await Parallel.ForEachAsync(
            zoo.Monkeys,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (monkey, _) => await monkey.Leave());
    }
}
