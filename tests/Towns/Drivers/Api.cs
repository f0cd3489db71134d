using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace LytSlot.Towns.Drivers;

/// <summary>A program that calls the REST API, signed in as somebody or not at all.</summary>
internal sealed class Api : IDisposable
{
    /// <summary>Path of everything it calls.</summary>
    public const string Root = "/api/v1/";

    private readonly HttpClient _http;

    public Api(Uri address, string? token = null)
    {
        _http = new() { BaseAddress = new(address, Root) };
        _http.DefaultRequestHeaders.Authorization =
            token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        Token = token;
    }

    public string? Token { get; }

    /// <summary>Signs a person in the way they would do it themselves: by the link to the bot.</summary>
    public static async Task<Api> SignIn(Town town, Person person)
    {
        using var guest = new Api(town.Api);
        var begun = await Body(await guest.Post("sign-in"), HttpStatusCode.Created);
        var link = new Uri(begun.GetProperty("botLink").GetString()!);
        await person.Starts(link.Query.Split("start=")[1]);
        await person.Taps("yes");
        await person.Hears("login.done");
        var redeemed = await guest.Post(
            $"sign-in/{begun.GetProperty("code").GetString()}/token",
            new { secret = begun.GetProperty("secret").GetString() });
        var token = (await Body(redeemed, HttpStatusCode.OK)).GetProperty("accessToken").GetString();
        return new(town.Api, token);
    }

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync(path);

    public Task<HttpResponseMessage> Post(string path, object? body = null) => body is null
        ? _http.PostAsync(path, null)
        : _http.PostAsJsonAsync(path, body);

    public Task<HttpResponseMessage> Put(string path, object body) => _http.PutAsJsonAsync(path, body);

    /// <param name="version">The tag of what is changed.</param>
    public Task<HttpResponseMessage> Put(string path, object body, string version)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new(version));
        return _http.SendAsync(request);
    }

    /// <summary>The body of an answer that must have this status.</summary>
    public static async Task<JsonElement> Body(HttpResponseMessage answer, HttpStatusCode status)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != status)
            {
                throw new InvalidOperationException(
                    $"{answer.RequestMessage?.RequestUri}: {answer.StatusCode} instead of {status}: {text}");
            }

            return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        }
    }

    public async Task<JsonElement> Reads(string path) => await Body(await Get(path), HttpStatusCode.OK);

    /// <summary>The refusal code of an answer that must have this status.</summary>
    public static async Task<string?> Code(Task<HttpResponseMessage> answer, HttpStatusCode status)
    {
        var body = await Body(await answer, status);
        return body.ValueKind == JsonValueKind.Object && body.TryGetProperty("code", out var code)
            ? code.GetString()
            : null;
    }

    public void Dispose() => _http.Dispose();
}
