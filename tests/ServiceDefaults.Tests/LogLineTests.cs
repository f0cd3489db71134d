using System.Diagnostics;
using System.Text.Json;
using LytSlot.ServiceDefaults.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LytSlot.ServiceDefaults.Tests;

public sealed class LogLineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 15, 0, 0, 7, TimeSpan.FromHours(3));

    [Fact]
    public void Line_is_one_object_with_readable_cyrillic_and_utc_time()
    {
        var line = Write("Заказ <b>принят</b>", new InvalidOperationException("две\nстроки"));

        Assert.Equal('\n', line[^1]);
        Assert.DoesNotContain('\n', line[..^1]);
        Assert.Contains("Заказ <b>принят</b>", line, StringComparison.Ordinal);
        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("2026-11-22T12:00:00.007Z", json.GetProperty("time").GetString());
        Assert.Equal("Warning", json.GetProperty("level").GetString());
        Assert.Equal("test", json.GetProperty("host").GetString());
        Assert.Contains("две\nстроки", json.GetProperty("exception").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_carries_the_trace_it_was_written_in()
    {
        using var activity = new Activity("tap").SetIdFormat(ActivityIdFormat.W3C).Start();

        var json = JsonDocument.Parse(Write("x")).RootElement;

        Assert.Equal(activity.TraceId.ToHexString(), json.GetProperty("trace_id").GetString());
        Assert.Equal(activity.SpanId.ToHexString(), json.GetProperty("span_id").GetString());
    }

    [Fact]
    public void Inner_scope_wins_over_the_outer_one()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var outer = scopes.Push(new Dictionary<string, object?> { ["Order"] = "1", ["Tenant"] = "t" });
        using var inner = scopes.Push(new Dictionary<string, object?> { ["Order"] = "2" });

        var scope = JsonDocument.Parse(Write("x", scopes: scopes)).RootElement.GetProperty("scope");

        Assert.Equal("2", scope.GetProperty("Order").GetString());
        Assert.Equal("t", scope.GetProperty("Tenant").GetString());
    }

    [Fact]
    public void Broken_text_does_not_break_the_line()
    {
        var line = Write("lone \ud83d and nul \0");

        Assert.StartsWith("lone", JsonDocument.Parse(line).RootElement.GetProperty("message").GetString());
    }

    private static string Write(string message, Exception? failure = null, IExternalScopeProvider? scopes = null)
    {
        var formatter = new JsonLineFormatter(new HostName("test"), new FakeTimeProvider(Noon));
        using var text = new StringWriter();
        var entry = new LogEntry<string>(LogLevel.Warning, "Orders", default, message, failure, (state, _) => state);
        formatter.Write(entry, scopes, text);
        return text.ToString();
    }
}
