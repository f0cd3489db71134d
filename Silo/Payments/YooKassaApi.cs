using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LytSlot.Silo.Payments;

/// <summary>Calls of YooKassa's API (https://yookassa.ru/developers/api). Nothing is repeated in here.</summary>
internal sealed class YooKassaApi
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly HttpClient _http;
    private readonly string _base;
    private readonly AuthenticationHeaderValue _shop;

    public YooKassaApi(HttpClient http, YooKassaSettings settings)
    {
        _http = http;
        _base = settings.BaseUrl!.TrimEnd('/') + "/";
        _shop = new(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.ShopId}:{settings.SecretKey}")));
    }

    public Task<YooKassaAnswer<T>> Get<T>(string path)
        where T : class => Send<T>(new(HttpMethod.Get, new Uri(_base + path)));

    /// <summary>Makes something; the same key again gives what was made, for a day.</summary>
    public Task<YooKassaAnswer<T>> Make<T>(string path, T body, string key)
        where T : class
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_base + path))
        {
            Content = JsonContent.Create(body, options: Json),
        };
        request.Headers.Add("Idempotence-Key", key);
        return Send<T>(request);
    }

    private async Task<YooKassaAnswer<T>> Send<T>(HttpRequestMessage request)
        where T : class
    {
        using (request)
        {
            request.Headers.Authorization = _shop;
            try
            {
                using var response = await _http.SendAsync(request);
                return response.StatusCode switch
                {
                    HttpStatusCode.OK => new(await response.Content.ReadFromJsonAsync<T>(Json), null, false),
                    HttpStatusCode.NotFound => new(null, "not_found", IsMissing: true),

                    // A wrong key or shop is our own trouble, and no word on what was asked.
                    HttpStatusCode.BadRequest or HttpStatusCode.Forbidden => new(null, await Words(response), false),
                    _ => YooKassaAnswer<T>.Unclear,
                };
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or JsonException)
            {
                return YooKassaAnswer<T>.Unclear;
            }
        }
    }

    private static async Task<string> Words(HttpResponseMessage response)
    {
        var error = await response.Content.ReadFromJsonAsync<YooKassaError>(Json);
        return error?.Code ?? response.StatusCode.ToString();
    }
}
