using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using LytSlot.Grains.Webhooks;
using LytSlot.Webhooks;

namespace LytSlot.Silo.Webhooks;

/// <summary>Posts to tenants' addresses.</summary>
/// <param name="http">Without a timeout of its own, on the <see cref="PublicWay"/>.</param>
/// <param name="time">The clock.</param>
internal sealed class WebhookSender(HttpClient http, TimeProvider time) : IWebhookSender
{
    /// <summary>For all of it, from looking the name up to the head of the answer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly ProductInfoHeaderValue Agent = new("LytSlot-Webhooks", "1");

    public async Task<WebhookAnswer> Send(WebhookPost post)
    {
        using var patience = new CancellationTokenSource(Longest, time);
        using var request = new HttpRequestMessage(HttpMethod.Post, post.Url)
        {
            Content = new StringContent(post.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.UserAgent.Add(Agent);
        request.Headers.Add("LytSlot-Delivery", post.Name);
        request.Headers.Add("LytSlot-Signature", post.Signature);
        try
        {
            using var answer = await http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return new((int)answer.StatusCode, DeliveryFault.None);
        }
        catch (OperationCanceledException)
        {
            return new(null, DeliveryFault.Timeout);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException)
        {
            return new(null, FaultOf(fault));
        }
    }

    private static DeliveryFault FaultOf(Exception? fault) => fault switch
    {
        ForbiddenAddressException => DeliveryFault.AddressForbidden,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => DeliveryFault.TlsFailed,
        { InnerException: { } inner } => FaultOf(inner),
        _ => DeliveryFault.Unreachable,
    };
}
