using System.Net;
using System.Net.Sockets;

namespace LytSlot.Towns;

/// <summary>
/// Ports for processes that may be stopped and started again: none that the system gives to outgoing connections
/// meanwhile, and none twice in a run.
/// </summary>
internal static class Ports
{
    private const int First = 16_000;

    // Outgoing connections begin at 32768 on Linux, at 49152 elsewhere.
    private const int End = 32_000;

    private static readonly Lock Gate = new();

    private static readonly HashSet<int> Given = [];

    /// <summary>So many different ones.</summary>
    public static IReadOnlyList<int> Free(int count)
    {
        lock (Gate)
        {
            var found = new List<int>();
            while (found.Count < count)
            {
                var port = Random.Shared.Next(First, End);
                if (IsFree(port) && Given.Add(port))
                {
                    found.Add(port);
                }
            }

            return found;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
