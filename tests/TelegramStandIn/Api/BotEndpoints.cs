using System.Text.Json;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Faults;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Json;
using LytSlot.TelegramStandIn.Record;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Updates;

namespace LytSlot.TelegramStandIn.Api;

/// <summary>
/// The Bot API over HTTP: reads a call, lets ordered faults have their way, answers in Telegram's envelope.
/// </summary>
internal sealed class BotEndpoints(World world, UpdatePoller poller, IHostApplicationLifetime lifetime)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(
            "/bot{token}/{method}",
            [HttpMethods.Get, HttpMethods.Post],
            (string token, string method, HttpContext http, BotEndpoints bot) => bot.Call(token, method, http));
        routes.MapGet("/file/bot{token}/files/{key}/{size}", (
            string token, string key, string size, World world) =>
            token == world.Settings.Token && FileMethods.Read(world, key, size) is { } file
                ? Results.Bytes(file.Content, file.MimeType)
                : Results.NotFound());
    }

    private async Task Call(string token, string name, HttpContext http)
    {
        if (token != world.Settings.Token)
        {
            await Write(http, ApiAnswer.Failure(new Refusal(401, "Unauthorized")));
            return;
        }

        if (MethodTable.Find(name) is not { } method)
        {
            await Write(http, ApiAnswer.Failure(new Refusal(404, "Not Found: method not found")));
            return;
        }

        var raw = new RawCall(new Dictionary<string, JsonElement>(), new Dictionary<string, Upload>());
        FaultRule? fault = null;
        ApiAnswer answer;
        try
        {
            raw = await CallReader.Read(http.Request);
            var args = CallArguments.Check(method, raw.Values, raw.Uploads);
            var call = new BotCall(world, method.Name, args);
            fault = world.Act(() => world.Faults.TakeForCall(method.Name, ChatOf(call)));
            answer = ApiAnswer.Success(await CarryOut(call, fault, http));
        }
        catch (Refusal refusal)
        {
            answer = Refused(method.Name, raw, refusal, fault);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        await Reply(http, answer, fault);
    }

    private async Task<object> CarryOut(BotCall call, FaultRule? fault, HttpContext http)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Refuse:
                throw new Refusal(fault.Code, fault.Text);
            case FaultKind.TooMany:
                throw Refusal.TooMany(fault.RetryAfter);
            case FaultKind.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), world.Clock, http.RequestAborted);
                break;
            case FaultKind.Pretend:
            case FaultKind.NoAnswer or FaultKind.Close when !fault.Applied:
                world.Act(() => Note(call, true, fault));
                return true;
        }

        if (call.Method == "getUpdates")
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(
                http.RequestAborted, lifetime.ApplicationStopping);
            var updates = await poller.Poll(call, either.Token);
            if (updates.Count > 0)
            {
                world.Act(() => Note(call, updates, fault));
            }

            return updates;
        }

        var handler = MethodHandlers.Find(call.Method)
            ?? throw new InvalidOperationException($"{call.Method} is described but not handled.");
        return world.Act(() =>
        {
            var result = handler(call);
            Note(call, result, fault);
            return result;
        });
    }

    private async Task Reply(HttpContext http, ApiAnswer answer, FaultRule? fault)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Close:
                http.Abort();
                return;
            case FaultKind.NoAnswer:
                var gone = new TaskCompletionSource();
                await using (http.RequestAborted.Register(gone.SetResult))
                {
                    await Task.WhenAny(gone.Task, Task.Delay(Timeout.Infinite, lifetime.ApplicationStopping));
                    http.Abort();
                }

                return;
            default:
                await Write(http, answer);
                return;
        }
    }

    private void Note(BotCall call, object result, FaultRule? fault) => world.Calls.Add(seq => new CallEntry(
        seq,
        world.Now,
        call.Method,
        ChatOf(call),
        call.Args.Values,
        Ok: true,
        RawJson.Of(result),
        ErrorCode: null,
        Description: null,
        RetryAfter: null,
        Kind(fault)));

    private ApiAnswer Refused(string method, RawCall raw, Refusal refusal, FaultRule? fault)
    {
        world.Act(() => world.Calls.Add(seq => new CallEntry(
            seq,
            world.Now,
            method,
            raw.Values.TryGetValue("chat_id", out var chat) ? ChatAccess.Find(world, chat.ToString())?.Info.Id : null,
            raw.Values,
            false,
            null,
            refusal.Code,
            refusal.Message,
            refusal.RetryAfterSeconds,
            Kind(fault))));
        return ApiAnswer.Failure(refusal);
    }

    private static string? Kind(FaultRule? fault) =>
        fault is null ? null : JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString());

    private static long? ChatOf(BotCall call) => ChatAccess.Find(call.World, call.Args.Text("chat_id"))?.Info.Id
        ?? call.Args.Number("user_id");

    private static async Task Write(HttpContext http, ApiAnswer answer)
    {
        http.Response.StatusCode = answer.ErrorCode ?? StatusCodes.Status200OK;
        await http.Response.WriteAsJsonAsync(answer, TelegramJson.Wire, http.RequestAborted);
    }
}
