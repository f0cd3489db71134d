using System.Text.Json;
using System.Text.Json.Nodes;
using LytSlot.Testing;

namespace LytSlot.Api.Tests;

/// <summary>
/// The document is a promise: a change shows in review. <c>LYTSLOT_GOLDEN=write</c> writes the file anew.
/// </summary>
public sealed class DocumentTests(ApiFixture api)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Golden => Path.Combine(Repository.Root, "tests", "Api.Tests", "Golden", "openapi.v1.json");

    [Fact]
    public async Task Document_is_the_one_that_was_reviewed()
    {
        using var http = api.Anonymous();
        var text = await http.GetStringAsync(
            new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var document = JsonNode.Parse(text)!.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("LYTSLOT_GOLDEN") == "write")
        {
            await File.WriteAllTextAsync(Golden, document, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(Golden, TestContext.Current.CancellationToken), document);
    }

    [Fact]
    public async Task Every_operation_tells_how_it_refuses()
    {
        using var http = api.Anonymous();
        var text = await http.GetStringAsync(
            new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);

        var silent =
            from path in JsonNode.Parse(text)!["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where operation.Value?["responses"]?["429"] is null || operation.Value["summary"] is null
            select $"{operation.Key} {path.Key}";

        Assert.Empty(silent);
    }
}
