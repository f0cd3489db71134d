using System.Collections.Immutable;

namespace LytSlot.Grains.Calendar;

/// <summary>What a waitlist reports to itself.</summary>
[Alias("lyt.IWaitlistWork")]
internal interface IWaitlistWork : IGrainWithStringKey
{
    /// <summary>These were told or can't be; they wait no longer. A repeat changes nothing.</summary>
    [Alias("Told")]
    Task Told(ImmutableArray<int> numbers);
}
