using System.Data.Common;
using System.Net.Sockets;

namespace LytSlot.ServiceDefaults.Settings;

/// <summary>
/// Tells what a database that is slow, absent or unwilling makes of a question from everything else. Npgsql has more
/// than one exception for it: its own, which a pool without free connections is among, and beside it plain ones for a
/// name that is not known, a connection that breaks, and a time that is up.
/// </summary>
public static class DatabaseTrouble
{
    /// <summary>
    /// Whether a question to the database failed for such a reason. Ask it only where nothing but the database can
    /// fail: a timeout does not say whose it is.
    /// </summary>
    /// <param name="failure">What the question ended with.</param>
    /// <param name="stop">
    /// The caller's own. Once it is cancelled a cancellation is the caller's wish, and no trouble of the database.
    /// </param>
    public static bool Is(Exception failure, CancellationToken stop) => failure
        is DbException or TimeoutException or IOException or SocketException
        || (failure is OperationCanceledException && !stop.IsCancellationRequested);

    /// <summary>What may be shown of it: the SQLSTATE of five characters, else <c>no connection</c>.</summary>
    /// <param name="failure">What the question ended with.</param>
    public static string Code(Exception failure) => (failure as DbException)?.SqlState ?? "no connection";
}
