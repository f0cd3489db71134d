using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>Taps on buttons and their answers.</summary>
public sealed class TapTests
{
    private static readonly InlineKeyboardMarkup Buttons = new(
        InlineKeyboardButton.WithCallbackData("Book", "book:1"), InlineKeyboardButton.WithUrl("Site", "https://a.ru"));

    [Fact]
    public async Task Tap_waits_for_the_answer()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var sent = await stage.Bot.SendMessage(person, "Book?", replyMarkup: Buttons);

        var tap = stage.Post($"users/{person}/tap", new { button = "Book" });
        var query = (await Next(stage)).CallbackQuery!;
        await stage.Bot.AnswerCallbackQuery(query.Id, "Booked", showAlert: true);

        var answer = await tap;
        Assert.Equal(("book:1", sent.Id), (query.Data, query.Message!.Id));
        Assert.Equal("Booked", answer.GetProperty("text").GetString());
        Assert.True(answer.GetProperty("answered").GetBoolean());
        Assert.True(answer.GetProperty("alert").GetBoolean());
    }

    [Fact]
    public async Task Query_dies_after_seconds()
    {
        await using var stage = await Stage.Open("--CallbackSeconds", "5");
        var person = await stage.Person();
        await stage.Bot.SendMessage(person, "Book?", replyMarkup: Buttons);

        var tap = stage.Post($"users/{person}/tap", new { button = "book:1" });
        var query = (await Next(stage)).CallbackQuery!;
        stage.Clock.Advance(TimeSpan.FromSeconds(6));
        var refusal = await Stage.Refused(() => stage.Bot.AnswerCallbackQuery(query.Id));

        Assert.False((await tap).GetProperty("answered").GetBoolean());
        Assert.Equal(
            "Bad Request: query is too old and response timeout expired or query ID is invalid", refusal.Message);
    }

    [Fact]
    public async Task Address_button_needs_no_bot()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await stage.Bot.SendMessage(person, "Book?", replyMarkup: Buttons);

        var answer = await stage.Post($"users/{person}/tap", new { button = "Site" });

        Assert.Equal("https://a.ru", answer.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Reply_keyboard_sends_its_text_and_hides_when_asked()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await stage.Bot.SendMessage(
            person, "Menu", replyMarkup: new ReplyKeyboardMarkup("My orders") { OneTimeKeyboard = true });

        await stage.Post($"users/{person}/press", new { text = "My orders" });

        Assert.Equal("My orders", Assert.Single(await stage.Drain()).Message!.Text);
        Assert.False((await stage.Get($"users/{person}/chat")).TryGetProperty("keyboard", out _));
    }

    private static async Task<Update> Next(Stage stage) => (await stage.Bot.GetUpdates(timeout: 50))[0];
}
