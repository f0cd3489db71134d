using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Calendar;

/// <summary>Body of <c>POST /api/v1/channels/{id}/weeks/copy</c>. Weeks begin on Monday.</summary>
/// <param name="Week">Any day of the week to copy.</param>
/// <param name="Onto">Any day of the first week to copy onto.</param>
/// <param name="Weeks">How many weeks in a row are copied onto.</param>
public sealed record CopyWeekRequest(DateOnly Week, DateOnly Onto, [Range(1, 26)] int Weeks = 1);
