using System.Text.Json;

namespace LytSlot.TelegramStandIn.Api;

/// <summary>Reads the parameters of a call from the query, a JSON body, a form or a multipart form.</summary>
internal static class CallReader
{
    public static async Task<RawCall> Read(HttpRequest request)
    {
        var values = new Dictionary<string, JsonElement>();
        var uploads = new Dictionary<string, Upload>();
        foreach (var (name, value) in request.Query)
        {
            values[name] = JsonSerializer.SerializeToElement(value.ToString());
        }

        if (request.HasFormContentType)
        {
            await ReadForm(request, values, uploads);
        }
        else if (request.HasJsonContentType() && request.ContentLength != 0 && !HttpMethods.IsGet(request.Method))
        {
            await ReadJson(request, values);
        }

        return new RawCall(values, uploads);
    }

    private static async Task ReadForm(
        HttpRequest request, Dictionary<string, JsonElement> values, Dictionary<string, Upload> uploads)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        foreach (var (name, value) in form)
        {
            values[name] = JsonSerializer.SerializeToElement(value.ToString());
        }

        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, request.HttpContext.RequestAborted);
            uploads[file.Name] = new Upload(file.FileName, file.ContentType, content.ToArray());
        }
    }

    private static async Task ReadJson(HttpRequest request, Dictionary<string, JsonElement> values)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(
                request.Body, cancellationToken: request.HttpContext.RequestAborted);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw Refusal.BadRequest("object expected");
            }

            foreach (var property in document.RootElement.EnumerateObject())
            {
                values[property.Name] = property.Value.Clone();
            }
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest("can't parse JSON object");
        }
    }
}
