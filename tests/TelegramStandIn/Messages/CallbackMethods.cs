using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Payments;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>Answering a tap. A query that died or was answered is unknown.</summary>
internal static class CallbackMethods
{
    private const int LongestAnswer = 200;

    public static object Answer(BotCall call)
    {
        var text = call.Args.Text("text");
        if (text?.Length > LongestAnswer)
        {
            throw Refusal.BadRequest("MESSAGE_TOO_LONG");
        }

        var answer = new QueryAnswer(true, text, call.Args.Text("url"), call.Args.Flag("show_alert"));
        return call.World.Queries.Answer(call.RequiredText("callback_query_id"), answer)
            ? true
            : throw Refusal.BadRequest(
                "query is too old and response timeout expired or query ID is invalid");
    }
}
