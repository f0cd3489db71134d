namespace LytSlot.Grains.Tests.Conversations.Maps;

/// <summary>The map of all dialogs in <c>deploy</c> is the one the code has.</summary>
public sealed class DialogMapTests
{
    private readonly DialogMap _map = new();

    private static string File { get; } = Path.Combine(Root(), "deploy", "dialogs.md");

    [Fact]
    public async Task Map_is_the_one_the_code_has()
    {
        var drawn = _map.Draw();
        if (Environment.GetEnvironmentVariable("LYTSLOT_GOLDEN") == "write")
        {
            await System.IO.File.WriteAllTextAsync(File, drawn, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken), drawn);
    }

    [Fact]
    public void Every_step_can_be_come_to_and_left()
    {
        var reached = new HashSet<string>(_map.Anywhere);
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var step))
        {
            foreach (var way in _map.Ways(step).Where(reached.Add))
            {
                next.Enqueue(way);
            }
        }

        Assert.Empty(_map.Names.Except(reached));
        Assert.DoesNotContain(_map.Names, step => !_map.Ways(step).Any());
    }

    [Theory]
    [InlineData("place-order/book", "orders/pay")]
    [InlineData("place-order/book", "place-order/choose-slot")]
    [InlineData("connect/check", "connect/fix")]
    [InlineData("owner/give-reason", "owner/reject")]
    [InlineData("move/agree", "orders/show")]
    public void Ways_are_read_through_awaits_helpers_and_lambdas(string from, string to) =>
        Assert.Contains(to, _map.Ways(from));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "LytSlot.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
