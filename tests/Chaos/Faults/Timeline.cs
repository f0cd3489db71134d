using System.Globalization;

namespace LytSlot.Chaos.Faults;

/// <summary>What was done when, said as it happens and kept for the end.</summary>
internal sealed class Timeline(TimeProvider time, TextWriter output)
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public void Say(string what)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():HH:mm:ss.f} {what}");
        lock (_gate)
        {
            _lines.Add(line);
            output.WriteLine(line);
        }
    }
}
