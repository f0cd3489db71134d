using System.ComponentModel.DataAnnotations;
using LytSlot.Channels;

namespace LytSlot.ApiHost.Calendar;

/// <summary>
/// Body of <c>POST /api/v1/channels/{id}/blocks</c>: either <paramref name="From"/> and <paramref name="To"/>, or
/// <paramref name="Weekly"/>.
/// </summary>
/// <param name="Id">Made by the client, so that a repeat blocks once; absent: a repeat is another block.</param>
/// <param name="From">Start of a single time, inclusive.</param>
/// <param name="To">Its end, exclusive.</param>
/// <param name="Weekly">A time that comes back every week.</param>
/// <param name="Note">A word to remember it by.</param>
public sealed record BlockRequest(
    Guid? Id = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    WeeklyRequest? Weekly = null,
    [MaxLength(100)] string? Note = null) : IValidatableObject
{
    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From is null != To is null || From is null == Weekly is null)
        {
            yield return new("Give either from and to, or weekly.", ["from"]);
        }
    }

    internal TimeBlock ToBlock(Guid fresh) => new(
        Id ?? fresh,
        From is { } from && To is { } to ? new(from, to) : null,
        Weekly is { } weekly
            ? new(weekly.Day, weekly.From, weekly.To, weekly.FirstDay, weekly.LastDay)
            : null,
        Note);
}

/// <summary>A time of every week by the channel's clock; <paramref name="To"/> 00:00: the end of the day.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">Start, inclusive.</param>
/// <param name="To">End, exclusive.</param>
/// <param name="FirstDay">No earlier day is blocked.</param>
/// <param name="LastDay">No later day is blocked; null: it never ends.</param>
public sealed record WeeklyRequest(
    DayOfWeek Day, TimeOnly From, TimeOnly To, DateOnly FirstDay, DateOnly? LastDay = null);
