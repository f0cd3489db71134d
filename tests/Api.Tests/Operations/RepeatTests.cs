using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LytSlot.Cluster.Tests;

namespace LytSlot.Api.Tests.Operations;

/// <summary>Every POST of the document, sent again under the same <c>Idempotency-Key</c>.</summary>
public sealed class RepeatTests(ApiFixture api)
{
    private const string Header = "Idempotency-Key";

    /// <summary>A quote and a trial change nothing, the week that is copied has no blocks.</summary>
    private static readonly string[] HasNothingToDo = ["AskQuote", "CopyWeek", "TryModerationRules"];

    [Fact]
    public async Task Every_post_that_is_repeated_has_one_effect_and_the_same_answer()
    {
        var posts = (await Operation.All(api)).Where(one => one is { Method: "POST", IsSecured: true }).ToList();
        var world = await World.Make(api, posts.Count(World.UsesUp));
        var wrong = new List<string>();
        foreach (var operation in posts)
        {
            using var http = operation.IsForAdmins
                ? api.As(Caller.Person(ApiFixture.NextAdmin()))
                : world.Member(Role.Owner);
            using var request = await world.Request(operation);
            var body = operation.Body is null ? null : world.Body(operation).ToJsonString();
            var key = $"{Guid.NewGuid()}";
            await api.Cluster.Still();
            var before = api.Cluster.Disk.Writes;

            var first = await Send(http, request, body, key);
            await api.Cluster.Still();
            var once = api.Cluster.Disk.Writes;
            var second = await Send(http, request, body, key);
            await api.Cluster.Still();
            var twice = api.Cluster.Disk.Writes;

            var isDone = once > before || HasNothingToDo.Contains(operation.Id);
            if (first != second || once != twice || (first.Status == HttpStatusCode.OK) != isDone)
            {
                wrong.Add($"{operation.Name}: {first.Status} ({once - before}), {second.Status} ({twice - once})");
            }

            if (once > before && body is not null && (await Send(http, request, body + " ", key)).Body is var other
                && !other.Contains("idempotency.mismatch", StringComparison.Ordinal))
            {
                wrong.Add($"{operation.Name}: {other}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Key_of_one_person_is_not_met_by_others()
    {
        var world = await World.Make(api, 2);
        var approve = (await Operation.All(api)).Single(one => one.Id == "RequestChanges");
        using var one = world.Member(Role.Manager);
        using var other = world.Member(Role.Manager);
        using var request = await world.Request(approve);

        var first = await Send(one, request, """{"words":"Короче"}""", "k");
        var second = await Send(other, request, """{"words":"Длиннее"}""", "k");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Contains("order.wrong_status", second.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("ключ")]
    public async Task Key_that_is_none_is_named(string key)
    {
        using var http = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"/api/v1/orders/{Guid.NewGuid()}/reject", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(Header, key);

        var problem = await http.SendAsync(request, TestContext.Current.CancellationToken)
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?["idempotency-Key"]);
    }

    private static async Task<(HttpStatusCode Status, string Body)> Send(
        HttpClient http, HttpRequestMessage like, string? body, string key)
    {
        using var request = new HttpRequestMessage(like.Method, like.RequestUri);
        request.Headers.Add(Header, key);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? text : Problem(text));
    }

    /// <summary>Each answer has an id of its own.</summary>
    private static string Problem(string text) =>
        JsonNode.Parse(text)!["code"]!.GetValue<string>();
}
