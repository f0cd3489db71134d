using System.Text.Json.Nodes;

namespace LytSlot.Api.Tests.Operations;

/// <summary>An operation as the OpenAPI document describes it.</summary>
/// <param name="Method">HTTP method, capital letters.</param>
/// <param name="Path">Address with names in braces.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="Schemas">Of the whole document.</param>
internal sealed record Operation(string Method, string Path, JsonObject Description, JsonObject Schemas)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    /// <summary>How tables spell it.</summary>
    public string Name => $"{Method} {Path}";

    public string Id => Description.Text("operationId");

    /// <summary>Whether it is for those who are signed in.</summary>
    public bool IsSecured => Description["security"] is JsonArray { Count: > 0 };

    public bool IsForAdmins => Path.StartsWith("/api/v1/admin/", StringComparison.Ordinal);

    /// <summary>All scopes of API keys but the one that the document names: a key with them may not ask.</summary>
    public ApiKeyScopes ScopesItDoesNotNeed => Enum.GetValues<ApiKeyScopes>()
        .Where(scope => Description["description"]?.GetValue<string>()
            .Contains($"the scope `{scope}`", StringComparison.OrdinalIgnoreCase) is not true)
        .Aggregate((all, scope) => all | scope);

    /// <summary>Schema of the JSON body; null when it takes none.</summary>
    public JsonObject? Body =>
        Description["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema
            ? Resolve(schema.AsObject())
            : null;

    /// <summary>Whether the body may be left out.</summary>
    public bool MayBeEmpty => Description["requestBody"]?["required"] is not { } required || !required.GetValue<bool>();

    /// <summary>Parameters in the path or the query.</summary>
    public IEnumerable<JsonObject> Parameters(string place) =>
        from parameter in Description["parameters"]?.AsArray() ?? []
        where parameter!.Text("in") == place
        select parameter!.AsObject();

    /// <summary>All operations of the host's document, in its order.</summary>
    public static async Task<IReadOnlyList<Operation>> All(ApiFixture api)
    {
        using var http = api.Anonymous();
        var text = await http.GetStringAsync(
            new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var document = JsonNode.Parse(text)!.AsObject();
        return
        [
            .. from path in document["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               where Methods.Contains(operation.Key)
               select new Operation(
                   operation.Key.ToUpperInvariant(),
                   path.Key,
                   operation.Value!.AsObject(),
                   document["components"]!["schemas"]!.AsObject()),
        ];
    }

    /// <summary>A value of a schema: required members only, the first that is allowed.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="now">Times are a day after it.</param>
    public JsonNode Sample(JsonObject schema, DateTimeOffset now)
    {
        var plain = Resolve(schema);
        return plain["enum"] is JsonArray choices
            ? choices.First(choice => choice?.GetValue<string>() is not (null or "none"))!.DeepClone()
            : Kind(plain) switch
            {
                "object" => new JsonObject(
                    from name in plain["required"]?.AsArray() ?? []
                    let member = plain["properties"]![name!.GetValue<string>()]!.AsObject()
                    select KeyValuePair.Create(name!.GetValue<string>(), (JsonNode?)Sample(member, now))),
                "array" => new JsonArray(),
                "integer" or "number" => plain["minimum"]?.DeepClone() ?? 1,
                "boolean" => true,
                _ => Words(plain, now),
            };
    }

    /// <summary>What kind of JSON a schema asks for, null aside.</summary>
    public static string Kind(JsonObject schema) => schema["type"] switch
    {
        JsonArray kinds => kinds.Select(kind => kind!.GetValue<string>()).First(kind => kind != "null"),
        { } kind => kind.GetValue<string>(),
        null => schema["enum"] is null ? "object" : "string",
    };

    /// <summary>The schema itself, where another refers to it.</summary>
    public JsonObject Resolve(JsonObject schema) =>
        schema["$ref"]?.GetValue<string>() is { } reference
            ? Resolve(Schemas[reference.Split('/')[^1]]!.AsObject())
        : schema["oneOf"] is JsonArray choices
            ? Resolve(choices.First(choice => choice!["type"]?.ToString() != "null")!.AsObject())
        : schema;

    private static JsonNode Words(JsonObject schema, DateTimeOffset now) => schema["format"]?.GetValue<string>() switch
    {
        "uuid" => $"{Guid.CreateVersion7()}",
        "date-time" => $"{now.UtcDateTime.AddDays(1):yyyy-MM-ddTHH}:00:00Z",
        "date" => $"{now.UtcDateTime.AddDays(1):yyyy-MM-dd}",
        "time" => "12:00:00",
        _ => schema["pattern"]?.GetValue<string>() == "^[A-Z]{3}$" ? "EUR" : "words",
    };
}
