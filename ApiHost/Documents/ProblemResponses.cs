using System.Globalization;
using System.Text.Json.Nodes;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LytSlot.ApiHost.Documents;

/// <summary>Writes each operation's problems into the document, with their codes and an example of each.</summary>
internal sealed class ProblemResponses : IOpenApiOperationTransformer
{
    private const string MediaType = "application/problem+json";

    private static readonly CultureInfo English = new("en");

    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var codes = metadata.OfType<RefusalCodes>().SelectMany(given => given.Codes)
            .Concat(["request.too_many", "request.unavailable"]);
        var isSecured = metadata.OfType<IAuthorizeData>().Any();
        if (isSecured && HttpMethods.IsPost(context.Description.HttpMethod ?? ""))
        {
            codes = codes.Append("idempotency.mismatch");
            operation.Parameters ??= [];
            operation.Parameters.Add(IdempotencyKey());
        }

        if (operation.Parameters is { Count: > 0 })
        {
            codes = codes.Append("request.invalid");
        }

        if (isSecured)
        {
            codes = codes.Concat(["request.unauthenticated", "caller.scope_needed"]);
            operation.Description = Keys(metadata.OfType<KeyScope>().Last(), context.Description.HttpMethod ?? "")
                + (operation.Description is { } said ? $" {said}" : "");
            operation.Security =
            [
                new() { [new OpenApiSecuritySchemeReference(DocumentExtensions.Bearer, context.Document)] = [] },
            ];
        }

        operation.Responses ??= [];
        foreach (var (status, same) in codes.Distinct().GroupBy(code => ProblemCatalogue.Statuses[code])
            .OrderBy(same => same.Key).Select(same => (same.Key, same.Order(StringComparer.Ordinal).ToList())))
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = Response(status, same);
        }

        return Task.CompletedTask;
    }

    private static string Keys(KeyScope rule, string method) => rule.For(method) is { } scope
        ? $"API keys need the scope `{scope.ToString().ToLowerInvariant()}`."
        : "Not for API keys.";

    private static OpenApiParameter IdempotencyKey() => new()
    {
        Name = IdempotencyKeys.Header,
        In = ParameterLocation.Header,
        Description = "Made by the client: sent again under the same key within a day, the request has one effect.",
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            MinLength = 1,
            MaxLength = IdempotencyKeys.Longest,
        },
    };

    private static OpenApiResponse Response(int status, List<string> codes) => new()
    {
        Description = string.Join(", ", codes.Select(code => $"`{code}`")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [MediaType] = new()
            {
                Examples = codes.ToDictionary(
                    code => code,
                    code => (IOpenApiExample)new OpenApiExample { Value = Example(code, status) }),
            },
        },
    };

    private static JsonObject Example(string code, int status)
    {
        var problem = new JsonObject
        {
            ["type"] = $"urn:lytslot:{code}",
            ["title"] = ProblemWords.Title(code, English),
            ["status"] = status,
        };
        if (ProblemWords.Detail(code, English) is { } detail)
        {
            problem["detail"] = detail;
        }

        problem["code"] = code;
        problem["requestId"] = "4bf92f3577b34da6a3ce929d0e0e4736";
        if (code == RequestCodes.Invalid)
        {
            var words = new JsonArray("The field Limit must be between 1 and 100.");
            problem["errors"] = new JsonObject { ["limit"] = words };
        }

        return problem;
    }
}
