using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace LytSlot.Api.Tests.Operations;

/// <summary>Requests that nobody means well with, made from the document, sent by those who may ask.</summary>
public sealed class FuzzTests(ApiFixture api)
{
    private static readonly string[] Broken =
    [
        "{", "[]", "\"words\"", "1", "{\"a\":1,}", "{'a':1}", "{\"a\":tru}", "\u0000", new string('[', 2_000),
        string.Concat(Enumerable.Repeat("{\"a\":", 500)), "{\"\\ud800\":1}",
    ];

    private static readonly string[] Odd =
    [
        "", " ", "\u0000", "a\u0000b", "\u202E\uFEFF", "😀👩‍👩‍👧", "ЁЁ", "' or 1=1 --",
        "<b>", "../..", "%00",
        "\\ud800", "-1", "1e999",
        "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "00000000-0000-0000-0000-000000000000",
    ];

    private static readonly string[] Numbers =
        ["0", "-1", "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808", "1e999", "0.5"];

    /// <summary>What a type can't be read from, or the body is not: refused by all, and nothing is written.</summary>
    [Fact]
    public async Task Body_that_is_none_is_refused_and_changes_nothing()
    {
        var operations = (await Operation.All(api)).Where(one => one.Body is not null).ToList();
        var world = await World.Make(api, operations.Count(World.UsesUp));
        var wrong = new List<string>();
        var requests = new List<(Operation Operation, string Address, string Body)>();
        foreach (var operation in operations)
        {
            using var request = await world.Request(operation);
            requests.AddRange(Misshapen(operation, world.Body(operation))
                .Select(body => (operation, $"{request.RequestUri}", body)));
        }

        await api.Cluster.Still();
        var before = api.Cluster.Disk.Writes;
        foreach (var (operation, address, body) in requests)
        {
            if (await Status(world, operation, address, body) is var status and (< 400 or >= 500))
            {
                wrong.Add($"{status} {operation.Name} {Short(body)}");
            }
        }

        await api.Cluster.Still();
        Assert.Empty(wrong);
        Assert.Equal(before, api.Cluster.Disk.Writes);
    }

    /// <summary>Odd values of the right type, in body, path and query: some are fine, none is a fault.</summary>
    [Fact]
    public async Task Odd_values_are_never_our_fault()
    {
        var operations = await Operation.All(api);
        var world = await World.Make(api, operations.Count(World.UsesUp));
        var wrong = new List<string>();
        foreach (var operation in operations)
        {
            using var request = await world.Request(operation);
            var body = operation.Body is null ? null : world.Body(operation).ToJsonString();
            foreach (var (address, odd) in Addresses(operation, $"{request.RequestUri}", body)
                .Concat(Bodies(operation, world).Select(odd => ($"{request.RequestUri}", (string?)odd))))
            {
                if (await Status(world, operation, address, odd) is var status and >= 500)
                {
                    wrong.Add($"{status} {operation.Method} {address} {Short(odd ?? "")}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Member_nobody_knows_is_named()
    {
        var world = await World.Make(api, 0);
        using var owner = world.Member(Role.Owner);

        var problem = await owner.PostText(
                "/api/v1/promo-codes", """{"code":"ABC","percent":10,"limit":5,"price":7}""")
            .IsProblem(HttpStatusCode.BadRequest, "request.malformed");

        Assert.NotNull(problem["errors"]?["price"]);
        Assert.DoesNotContain("LytSlot", problem["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Misshapen(Operation operation, JsonObject good)
    {
        var text = good.ToJsonString();
        return
        [
            .. Broken,
            text + text,
            With(good, "nobodyKnows", 1),
            .. (operation.Body!["required"]?.AsArray() ?? []).Select(name => Without(good, name!.GetValue<string>())),
            .. from member in operation.Body["properties"]?.AsObject() ?? []
               let kind = Operation.Kind(operation.Resolve(member.Value!.AsObject()))
               from value in WrongFor(kind)
               select With(good, member.Key, value),
            .. good.Select(member => text.Insert(1, $"\"{member.Key}\":{member.Value!.ToJsonString()},")),
        ];
    }

    private static IEnumerable<JsonNode> WrongFor(string kind) =>
        from sample in new (string Kind, JsonNode Value)[]
        {
            ("string", "words"), ("integer", 1), ("boolean", true), ("object", new JsonObject { ["a"] = 1 }),
            ("array", new JsonArray(new JsonArray(new JsonObject()))),
        }
        where sample.Kind != kind
        select sample.Value;

    private static IEnumerable<string> Bodies(Operation operation, World world) =>
        operation.Body is null ? [] :
        from member in operation.Body["properties"]?.AsObject() ?? []
        from value in OddFor(Operation.Kind(operation.Resolve(member.Value!.AsObject())))
        let good = world.Body(operation)
        select With(good, member.Key, "?value?").Replace("\"?value?\"", value, StringComparison.Ordinal);

    private static IEnumerable<string> OddFor(string kind) => kind switch
    {
        "string" => Odd.Select(word => word == "\\ud800" ? "\"\\ud800\"" : JsonValue.Create(word).ToJsonString())
            .Append($"\"{new string('я', 10_000)}\""),
        "integer" or "number" => Numbers,
        "array" => ["null", "[null]", $"[{string.Join(',', Enumerable.Repeat("{}", 1_000))}]"],
        _ => ["null", "{}"],
    };

    private static IEnumerable<(string Address, string? Body)> Addresses(
        Operation operation, string good, string? body)
    {
        var path = good.Split('?')[0];
        var parts = operation.Path.Split('/').Zip(path.Split('/')).ToList();
        var names = parts.Index().Where(part => part.Item.First.StartsWith('{')).Select(part => part.Index);
        return
        [
            .. from name in names
               from odd in Odd.Concat(Numbers).Where(CanBeInAPath)
               select (string.Join('/', parts.Select((part, index) =>
                   index == name ? Uri.EscapeDataString(odd) : part.Second)), body),
            .. from parameter in operation.Parameters("query")
               from odd in Odd.Concat(Numbers)
               select ($"{path}?{parameter.Text("name")}={Uri.EscapeDataString(odd)}", body),
        ];
    }

    /// <summary>With NUL in it no server of ours is asked at all.</summary>
    private static bool CanBeInAPath(string value) => !value.Contains('\0', StringComparison.Ordinal);

    private static string With(JsonObject good, string member, JsonNode value)
    {
        var changed = good.DeepClone().AsObject();
        changed[member] = value.DeepClone();
        return changed.ToJsonString();
    }

    private static string Without(JsonObject good, string member)
    {
        var changed = good.DeepClone().AsObject();
        changed.Remove(member);
        return changed.ToJsonString();
    }

    /// <summary>Each time somebody else asks: nobody asks too often.</summary>
    private async Task<int> Status(World world, Operation operation, string address, string? body)
    {
        using var http = operation.IsForAdmins
            ? api.As(Caller.Person(ApiFixture.NextAdmin()))
            : world.Member(Role.Owner);
        using var request = new HttpRequestMessage(
            new HttpMethod(operation.Method), new Uri(address, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var answer = await http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        return (int)answer.StatusCode;
    }

    private static string Short(string body) => body.Length > 100 ? body[..100] : body;
}
