using System.Net.Mime;
using System.Text;
using System.Threading.Channels;

namespace LytSlot.PaymentStandIn.News;

/// <summary>Sends notifications, and again until they are taken, as the providers do; only sooner.</summary>
internal sealed partial class NewsSender(
    IHttpClientFactory clients, StandInSettings settings, TimeProvider time, ILogger<NewsSender> log)
    : BackgroundService
{
    private const int MostTries = 300;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Channel<Letter> _letters = Channel.CreateUnbounded<Letter>();

    public void Send(Letter letter)
    {
        if (AddressOf(letter) is not null)
        {
            _letters.Writer.TryWrite(letter);
        }
    }

    /// <summary>Sends it once and gives the status; null when nobody is there.</summary>
    public async Task<int?> Try(Letter letter, CancellationToken cancel)
    {
        if (AddressOf(letter) is not { } address)
        {
            return null;
        }

        using var http = clients.CreateClient();
        http.Timeout = TimeSpan.FromSeconds(20);
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(letter.Body, Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        if (letter.Provider == "stripe")
        {
            request.Headers.Add(
                "Stripe-Signature", Signature.Of(letter.Body, settings.StripeSecret, time.GetUtcNow()));
        }

        try
        {
            using var answer = await http.SendAsync(request, cancel);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var letter in _letters.Reader.ReadAllAsync(stoppingToken))
            {
                _ = Deliver(letter, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private async Task Deliver(Letter letter, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries && !cancel.IsCancellationRequested; tries++)
        {
            var status = await Try(letter, cancel);
            if (status is >= 200 and < 300)
            {
                return;
            }

            LogNotTaken(log, letter.Kind, letter.About, status);
            await Task.Delay(Rest, time, cancel);
        }
    }

    private Uri? AddressOf(Letter letter) =>
        letter.Provider == "stripe" ? settings.StripeWebhook : settings.YooKassaWebhook;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} of {About} was answered {Status}")]
    private static partial void LogNotTaken(ILogger logger, string kind, string about, int? status);
}
