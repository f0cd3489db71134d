using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Webhooks;

/// <summary>Body of <c>POST /api/v1/webhooks/{id}/replay</c>.</summary>
/// <param name="Name">Name of the entry, as its delivery has it.</param>
public sealed record ReplayRequest([Required, MaxLength(200)] string Name);
