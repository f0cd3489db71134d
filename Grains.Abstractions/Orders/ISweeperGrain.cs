namespace LytSlot.Orders;

/// <summary>The net under the reminders: wakes what is overdue. Key: <c>sweeper</c>.</summary>
[Alias("lyt.ISweeperGrain")]
public interface ISweeperGrain : IGrainWithStringKey
{
    /// <summary>The one sweeper.</summary>
    public const string Key = "sweeper";

    /// <summary>Sees to it that it runs, now and after restarts. A repeat changes nothing.</summary>
    /// <remarks>Callers: the system only (a starting silo).</remarks>
    [Alias("Start")]
    Task Start();
}
