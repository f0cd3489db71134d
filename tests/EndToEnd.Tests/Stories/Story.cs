using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>A story in a town; when it fails, what the processes printed is shown with it.</summary>
public abstract class Story : IAsyncDisposable
{
    private protected Story(Town town)
    {
        Town = town;
        Cast = new(town);
    }

    private protected Town Town { get; }

    private protected Cast Cast { get; }

    public virtual ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(Town.Report());
        }

        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
