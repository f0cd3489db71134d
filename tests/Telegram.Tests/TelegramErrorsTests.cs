using System.Net;
using LytSlot.Grains.Publishing;
using LytSlot.Silo.Telegram;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace LytSlot.Telegram.Tests;

public sealed class TelegramErrorsTests
{
    [Theory]
    [InlineData(429, "Too Many Requests: retry after 5", nameof(TelegramFault.Later))]
    [InlineData(500, "Internal Server Error", nameof(TelegramFault.Later))]
    [InlineData(502, "Bad Gateway", nameof(TelegramFault.Later))]
    [InlineData(401, "Unauthorized", nameof(TelegramFault.Later))]
    [InlineData(409, "Conflict: terminated by other getUpdates request", nameof(TelegramFault.Later))]
    [InlineData(400, "Bad Request: not enough rights to send photos to the chat", nameof(TelegramFault.Rights))]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", nameof(TelegramFault.Rights))]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat", nameof(TelegramFault.Rights))]
    [InlineData(400, "Bad Request: chat not found", nameof(TelegramFault.Rights))]
    [InlineData(403, "Forbidden: bot was kicked from the channel chat", nameof(TelegramFault.Rights))]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat", nameof(TelegramFault.Rights))]
    [InlineData(403, "Forbidden: something new", nameof(TelegramFault.Rights))]
    [InlineData(400, "Bad Request: can't parse entities: bad offset", nameof(TelegramFault.Content))]
    [InlineData(400, "Bad Request: message is too long", nameof(TelegramFault.Content))]
    [InlineData(400, "Bad Request: message caption is too long", nameof(TelegramFault.Content))]
    [InlineData(400, "Bad Request: wrong file identifier/HTTP URL specified", nameof(TelegramFault.Content))]
    [InlineData(413, "Request Entity Too Large", nameof(TelegramFault.Content))]
    [InlineData(400, "Bad Request: message to forward not found", nameof(TelegramFault.Gone))]
    [InlineData(400, "Bad Request: message to edit not found", nameof(TelegramFault.Gone))]
    [InlineData(400, "Bad Request: message to delete not found", nameof(TelegramFault.Gone))]
    [InlineData(403, "Forbidden: bot was blocked by the user", nameof(TelegramFault.PersonGone))]
    [InlineData(403, "Forbidden: user is deactivated", nameof(TelegramFault.PersonGone))]
    public void Refusals_are_sorted_by_what_to_do(int code, string words, string fault) =>
        Assert.Equal(fault, TelegramErrors.FaultOf(code, words).ToString());

    [Fact]
    public void Throttling_carries_its_time()
    {
        var thrown = new ApiRequestException(
            "Too Many Requests: retry after 9", 429, new ResponseParameters { RetryAfter = 9 });

        Assert.Equal(TimeSpan.FromSeconds(9), TelegramErrors.Read(thrown)?.RetryAfter);
    }

    [Fact]
    public void Throttling_without_a_time_still_stops()
    {
        var thrown = new ApiRequestException("Too Many Requests", 429);

        Assert.Equal(TimeSpan.FromSeconds(1), TelegramErrors.Read(thrown)?.RetryAfter);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, nameof(CallFailureKind.NotReached))]
    [InlineData(HttpRequestError.ConnectionError, nameof(CallFailureKind.NotReached))]
    [InlineData(HttpRequestError.SecureConnectionError, nameof(CallFailureKind.NotReached))]
    [InlineData(HttpRequestError.ResponseEnded, nameof(CallFailureKind.Unknown))]
    [InlineData(HttpRequestError.InvalidResponse, nameof(CallFailureKind.Unknown))]
    [InlineData(HttpRequestError.Unknown, nameof(CallFailureKind.Unknown))]
    public void Only_a_connection_that_never_was_is_sure_to_have_sent_nothing(HttpRequestError error, string kind)
    {
        var thrown = new RequestException("in the client's wrapping", new HttpRequestException(error));

        Assert.Equal(kind, TelegramErrors.Read(thrown)?.Kind.ToString());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, nameof(CallFailureKind.Unknown))]
    [InlineData(HttpStatusCode.OK, nameof(CallFailureKind.Unknown))]
    [InlineData(HttpStatusCode.Forbidden, nameof(CallFailureKind.NotReached))]
    public void Answer_that_is_not_the_Bot_Apis_proves_little(HttpStatusCode status, string kind) =>
        Assert.Equal(kind, TelegramErrors.Read(new RequestException("not JSON", status))?.Kind.ToString());

    [Fact]
    public void Timeout_is_unknown() => Assert.Equal(
        CallFailureKind.Unknown,
        TelegramErrors.Read(new RequestException("timed out", new TaskCanceledException()))?.Kind);

    [Fact]
    public void Faults_of_our_own_are_none_of_Telegrams() =>
        Assert.Null(TelegramErrors.Read(new InvalidOperationException("a mistake")));
}
