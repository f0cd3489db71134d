using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Requests;

/// <summary>Which part of a list.</summary>
/// <param name="After">The member <c>next</c> of the page before; absent for the first page.</param>
/// <param name="Limit">How many rows, 1 to 100.</param>
public sealed record PageRequest(
    [property: MaxLength(256)] string? After = null,
    [property: Range(1, 100), DefaultValue(50)] int Limit = 50)
{
    internal Page ToPage() => new(After, Limit);
}
