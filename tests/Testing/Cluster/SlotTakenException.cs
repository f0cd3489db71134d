using System.Data.Common;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database throws when its overlap constraint refuses an order.</summary>
internal sealed class SlotTakenException() : DbException("The slot is taken.")
{
    public override string SqlState => "23P01";
}
