using System.Text.Json;
using LytSlot.ApiHost.Requests;
using LytSlot.Calendar;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace LytSlot.ApiHost.Calendar;

/// <summary>
/// Calendars as they were last written for an answer. Each time the calendar itself is asked whether that still stands,
/// and whether the caller may see it, once for all of the same caller's questions that wait: what is saved is reckoning
/// it and writing it once more.
/// </summary>
internal sealed class KnownCalendars(IOptions<JsonOptions> json) : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>No edition is current for longer.</summary>
    private static readonly TimeSpan Current = TimeSpan.FromMinutes(1);

    private readonly Company<(Question, Caller?), Outcome<Written>> _company = new();
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The answer to a question, as JSON.</summary>
    public Task<Outcome<Written>> Read(Question question, ICalendarGrain calendar) =>
        _company.Ask((question, Caller.Current), () => Ask(question, calendar));

    public void Dispose() => _known.Dispose();

    private async Task<Outcome<Written>> Ask(Question question, ICalendarGrain calendar)
    {
        var known = _known.Get<Written>(question);
        var outcome = await calendar.ReadAgain(question.From, question.Days, question.Format, known?.Edition);
        if (outcome.Value is not { } answer)
        {
            return outcome.Refusal!;
        }

        if (answer.View is not { } view)
        {
            return known!;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(CalendarResponse.From(view), json.Value.SerializerOptions);
        var written = new Written(answer.Edition, body);
        _known.Set(question, written, new MemoryCacheEntryOptions
        {
            Size = body.Length,
            AbsoluteExpirationRelativeToNow = Current,
        });
        return written;
    }

    /// <summary>Who asks, and for what.</summary>
    internal sealed record Question(Guid Tenant, long Channel, DateOnly? From, int Days, string? Format);

    /// <summary>A calendar's edition, and what it is as JSON in UTF-8.</summary>
    internal sealed record Written(string Edition, byte[] Body);
}
