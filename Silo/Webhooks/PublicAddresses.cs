using System.Net;
using System.Net.Sockets;

namespace LytSlot.Silo.Webhooks;

/// <summary>
/// The addresses of the world outside, by the registries of special addresses
/// (https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry).
/// </summary>
internal static class PublicAddresses
{
    /// <summary>
    /// Own network, private, shared by carriers, loopback, link-local (metadata of clouds), protocols, documentation,
    /// relays, benchmarks, multicast, reserved and broadcast; and the one public address at which a cloud answers its
    /// own machines.
    /// </summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>
    /// All that is routed at all. Outside it are loopback, link-local, unique local, multicast, and those that hold an
    /// address of IPv4: mapped and translated ones.
    /// </summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Protocols with tunnels to IPv4 (Teredo, 6to4) and documentation.</summary>
    private static readonly IPNetwork[] NotGlobal =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Has(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !NotPublic.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6
            && Global.Contains(address)
            && !NotGlobal.Any(network => network.Contains(address)),
        _ => false,
    };
}
