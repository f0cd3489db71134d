using System.Buffers;
using System.Text.Json;
using LytSlot.TelegramStandIn.Json;

namespace LytSlot.TelegramStandIn.State;

/// <summary>
/// The file that survives a stop: one line of JSON per change, handed to the operating system before the caller gets an
/// answer, so that a killed process loses nothing it acknowledged. Without a path it does nothing.
/// </summary>
internal sealed class Journal : IDisposable
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly ArrayBufferWriter<byte> _pending = new();
    private readonly string? _path;
    private FileStream? _file;

    public Journal(string? path)
    {
        _path = path;
        if (Path.GetDirectoryName(Path.GetFullPath(path ?? ".")) is { Length: > 0 } folder && path is not null)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>
    /// Reads what was kept and begins to write. A torn last line, left by a kill, was never acknowledged.
    /// </summary>
    public void Restore(Action<string, JsonElement> take)
    {
        if (_path is null)
        {
            return;
        }

        _file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        var intact = Replay(take);
        _pending.ResetWrittenCount();
        _file.SetLength(intact);
        _file.Seek(0, SeekOrigin.End);
    }

    public void Write<T>(string kind, T value)
    {
        if (_file is null)
        {
            return;
        }

        using (var writer = new Utf8JsonWriter(_pending, new() { Encoder = TelegramJson.Wire.Encoder }))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(kind);
            JsonSerializer.Serialize(writer, value, TelegramJson.Wire);
            writer.WriteEndObject();
        }

        _pending.Write(LineEnd);
    }

    public void Flush()
    {
        if (_file is not null && _pending.WrittenCount > 0)
        {
            _file.Write(_pending.WrittenSpan);
            _pending.ResetWrittenCount();
        }
    }

    public void Truncate()
    {
        _pending.ResetWrittenCount();
        _file?.SetLength(0);
        _file?.Seek(0, SeekOrigin.Begin);
    }

    public void Dispose()
    {
        Flush();
        _file?.Dispose();
    }

    private long Replay(Action<string, JsonElement> take)
    {
        long intact = 0;
        using var lines = new StreamReader(_path!, new FileStreamOptions { Share = FileShare.ReadWrite });
        while (lines.ReadLine() is { } line)
        {
            JsonDocument document;
            try
            {
                document = JsonDocument.Parse(line);
            }
            catch (JsonException)
            {
                break;
            }

            using (document)
            {
                var change = document.RootElement.EnumerateObject().First();
                take(change.Name, change.Value);
            }

            _pending.ResetWrittenCount();
            intact += System.Text.Encoding.UTF8.GetByteCount(line) + 1;
        }

        return Math.Min(intact, _file!.Length);
    }
}
