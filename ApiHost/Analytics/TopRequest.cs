using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Analytics;

/// <summary>In which currency.</summary>
/// <param name="Currency">ISO 4217, or <c>XTR</c>: sums of different ones can't be compared.</param>
public sealed record TopRequest([property: Required, RegularExpression("^[A-Z]{3}$")] string Currency);
