using System.Net;
using System.Net.Sockets;
using LytSlot.Grains.Webhooks;

namespace LytSlot.Silo.Webhooks;

/// <summary>
/// Connections to addresses that strangers chose. Where a name leads is looked at as the connection is made, and the
/// connection is made to just that: a name that leads elsewhere a moment later is of no use to anybody.
/// </summary>
internal static class PublicWay
{
    private const int MostDrained = 1024;
    private const int MostHeaderKilobytes = 16;

    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(1);

    // A connection that outlives a change of address would go on leading to the old one.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>
    /// No redirects, no cookies, no proxy that would look names up by itself, nothing of our traces, and of an answer's
    /// body no more than lets the connection serve again.
    /// </summary>
    public static SocketsHttpHandler Handler(WebhookPolicy policy) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = ConnectionLifetime,
        ConnectTimeout = WebhookSender.Longest,
        MaxResponseHeadersLength = MostHeaderKilobytes,
        MaxResponseDrainSize = MostDrained,
        ResponseDrainTimeout = DrainTimeout,
        ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, policy, cancel),
    };

    private static async ValueTask<Stream> Connect(DnsEndPoint end, WebhookPolicy policy, CancellationToken cancel)
    {
        var all = IPAddress.TryParse(end.Host, out var number)
            ? [number]
            : await Dns.GetHostAddressesAsync(end.Host, cancel);
        var addresses = policy.AllowsPrivate ? all : [.. all.Where(PublicAddresses.Has)];
        if (addresses.Length == 0)
        {
            throw new ForbiddenAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
