using System.Text.Json.Serialization;

namespace LytSlot.PaymentStandIn.State;

/// <summary>What became of a page.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageStatus>))]
public enum PageStatus
{
    Open,
    Paid,
    Declined,
    Expired,
}
