using System.Net;
using System.Net.Sockets;

namespace LytSlot.Testing;

/// <summary>
/// Ports nobody listens on, each given once in this run of the machine's tests: below those that the system gives to
/// connections by itself, and marked by a file that other test processes see for as long as this one lives. Whoever got
/// one may stop listening and start again.
/// </summary>
public static class FreePort
{
    private const int First = 10_000;

    /// <summary>From here to 30,000 the test host of Orleans takes its own, and looks at no marks.</summary>
    private const int AfterLast = 22_000;

    private static readonly List<FileStream> Marks = KeptToTheEnd();

    /// <summary>A port of 127.0.0.1 for whoever asks.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, AfterLast);
            if (Mark(port) && IsFree(port))
            {
                return port;
            }
        }
    }

    private static List<FileStream> KeptToTheEnd()
    {
        var marks = new List<FileStream>();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => marks.ForEach(mark => mark.Dispose());
        return marks;
    }

    private static bool Mark(int port)
    {
        try
        {
            var mark = new FileStream(
                Path.Combine(Path.GetTempPath(), $"lytslot-port-{port}"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose);
            lock (Marks)
            {
                Marks.Add(mark);
            }

            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
