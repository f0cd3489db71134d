using System.Net;
using System.Net.Sockets;

namespace LytSlot.Towns;

/// <summary>Free ports of this machine.</summary>
internal static class Ports
{
    /// <summary>So many different ones: all are taken before any is let go.</summary>
    public static IReadOnlyList<int> Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }
}
