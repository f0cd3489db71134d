using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>How calls are read and checked.</summary>
public sealed class CallTests
{
    [Theory]
    [InlineData("sendFoo", "{}", 404, "Not Found: method not found")]
    [InlineData("sendMessage", """{"text":"x"}""", 400, "Bad Request: chat_id is empty")]
    [InlineData("sendMessage", """{"chat_id":1}""", 400, "Bad Request: message text is empty")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x"}""", 400, "Bad Request: chat not found")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","txet":"y"}""", 400,
        "Bad Request: unknown parameter \"txet\"")]
    [InlineData("getUpdates", """{"offset":"soon"}""", 400,
        "Bad Request: invalid parameter \"offset\" value specified")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","reply_markup":[]}""", 400,
        "Bad Request: object expected as reply markup")]
    [InlineData("sendMessage", "{", 400, "Bad Request: can't parse JSON object")]
    public async Task Bad_call_is_refused_in_telegrams_words(string method, string body, int code, string words)
    {
        await using var stage = await Stage.Open();

        using var content = new StringContent(body, null, "application/json");
        using var response = await stage.Http.PostAsync($"/bot{Stage.Token}/{method}", content, Stage.Patience);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Stage.Patience);
        Assert.Equal(code, (int)response.StatusCode);
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Equal(code, answer.GetProperty("error_code").GetInt32());
        Assert.Equal(words, answer.GetProperty("description").GetString());
    }

    [Fact]
    public async Task Wrong_token_is_unauthorized()
    {
        await using var stage = await Stage.Open();

        using var response = await stage.Http.GetAsync(new Uri("/bot1:x/getMe", UriKind.Relative), Stage.Patience);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Query_form_and_multipart_are_read_like_json()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        using var form = new FormUrlEncodedContent(
        [
            new("chat_id", $"{person}"),
            new("text", "by form"),
            new("disable_notification", "true"),
            new("reply_markup", """{"inline_keyboard":[[{"text":"Go","callback_data":"go"}]]}"""),
        ]);
        using var parts = new MultipartFormDataContent
        {
            { new StringContent($"{person}"), "chat_id" },
            { new StringContent("by parts"), "text" },
        };

        await stage.Http.PostAsync($"/bot{Stage.Token}/sendMessage", form, Stage.Patience);
        await stage.Http.PostAsync($"/bot{Stage.Token}/sendMessage", parts, Stage.Patience);
        await stage.Http.GetAsync(
            new Uri($"/bot{Stage.Token}/sendMessage?chat_id={person}&text=by%20query", UriKind.Relative),
            Stage.Patience);

        var chat = await stage.Get($"users/{person}/chat");
        Assert.Equal(
            ["/start", "by form", "by parts", "by query"],
            chat.GetProperty("messages").EnumerateArray().Select(post => post.GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task Every_call_is_recorded_with_its_outcome()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var before = (await stage.Get("state")).GetProperty("lastSeq").GetInt64();

        using var good = await stage.Http.PostAsJsonAsync(
            $"/bot{Stage.Token}/sendMessage", new { chat_id = person, text = "hello" }, Stage.Patience);
        using var bad = await stage.Http.PostAsJsonAsync(
            $"/bot{Stage.Token}/sendMessage", new { chat_id = person, text = " " }, Stage.Patience);

        var calls = (await stage.Get($"record?after={before}")).GetProperty("calls").EnumerateArray().ToList();
        Assert.Equal(["sendMessage", "sendMessage"], calls.Select(call => call.GetProperty("method").GetString()!));
        Assert.True(calls[0].GetProperty("ok").GetBoolean());
        Assert.Equal("hello", calls[0].GetProperty("params").GetProperty("text").GetString());
        Assert.Equal("Bad Request: message text is empty", calls[1].GetProperty("description").GetString());
    }
}
