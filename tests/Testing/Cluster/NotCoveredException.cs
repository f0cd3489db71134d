using System.Data.Common;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database throws when a payout, or money given back, takes more than there is.</summary>
internal sealed class NotCoveredException() : DbException("There is not enough.")
{
    public override string SqlState => "LS001";
}
