using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LytSlot.Silo;

/// <summary>Where the other silos and the clients reach this one, section <c>Silo</c>.</summary>
internal sealed record SiloSettings : IValidatableObject
{
    public const string Section = "Silo";

    /// <summary>Port for the other silos.</summary>
    [Range(1, 65_535)]
    public int SiloPort { get; init; } = 11_111;

    /// <summary>Port for the clients.</summary>
    [Range(1, 65_535)]
    public int GatewayPort { get; init; } = 30_000;

    /// <summary>The address that is told to others.</summary>
    public string AdvertisedAddress { get; init; } = "127.0.0.1";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(AdvertisedAddress, out _))
        {
            yield return new("not an IP address", [nameof(AdvertisedAddress)]);
        }

        if (SiloPort == GatewayPort)
        {
            yield return new($"the same as {Section}:{nameof(SiloPort)}", [nameof(GatewayPort)]);
        }
    }
}
