namespace LytSlot.Grains.Correspondence;

/// <summary>What happened to a correspondence.</summary>
internal abstract record CorrespondenceEvent
{
    private CorrespondenceEvent()
    {
    }

    internal sealed record Written(CorrespondenceCommand.Write Letter) : CorrespondenceEvent;

    internal sealed record Told(int Number) : CorrespondenceEvent;
}
