using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace LytSlot.Api.Tests;

/// <summary>Asking, and reading what comes back.</summary>
internal static class Answers
{
    /// <summary>The body of an answer with the expected status.</summary>
    public static async Task<JsonObject> Json(this Task<HttpResponseMessage> asked, HttpStatusCode expected)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == answer.StatusCode, $"{(int)answer.StatusCode} instead of {(int)expected}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Whether the answer is a problem of ours with this status and code; gives its body.</summary>
    public static async Task<JsonObject> IsProblem(
        this Task<HttpResponseMessage> asked, HttpStatusCode status, string code)
    {
        using var answer = await asked;
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await Task.FromResult(answer).Json(status);
        Assert.Equal(code, problem["code"]?.GetValue<string>());
        Assert.Equal($"urn:lytslot:{code}", problem["type"]?.GetValue<string>());
        Assert.Equal((int)status, problem["status"]?.GetValue<int>());
        Assert.False(string.IsNullOrEmpty(problem["title"]?.GetValue<string>()));
        Assert.Equal(
            answer.Headers.GetValues("X-Request-Id").Single(), problem["requestId"]?.GetValue<string>());
        return problem;
    }

    public static Task<HttpResponseMessage> Get(this HttpClient http, string path) =>
        http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> Delete(this HttpClient http, string path) =>
        http.DeleteAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Posts a body as JSON, or none.</summary>
    public static Task<HttpResponseMessage> Post(this HttpClient http, string path, object? body = null) =>
        http.PostAsync(
            new Uri(path, UriKind.Relative),
            body is null ? null : JsonContent.Create(body),
            TestContext.Current.CancellationToken);

    /// <summary>Posts a text as it is.</summary>
    public static async Task<HttpResponseMessage> PostText(
        this HttpClient http, string path, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        return await http.PostAsync(
            new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public static string Text(this JsonNode node, string member) => node[member]!.GetValue<string>();
}
