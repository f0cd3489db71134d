using LytSlot.Testing;
using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>
/// A town with a Postgres of its own that breaks down in the middle of a booking and of publications; later its
/// Telegram goes away, once before a slot and once with a send that it had taken.
/// </summary>
public sealed class LostNeighbours(SharedTown shared) : FaultyTown(shared)
{
    private static readonly TimeSpan JustBefore = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Away = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("lytslot-town-").FullName;

    private PrivatePostgres? _postgres;

    internal Deal InBooking { get; private set; } = null!;

    internal Deal InSend { get; private set; } = null!;

    internal Deal Waiting { get; private set; } = null!;

    internal Deal TelegramAway { get; private set; } = null!;

    internal Deal TelegramLost { get; private set; } = null!;

    internal DateTimeOffset DatabaseBack { get; private set; }

    internal DateTimeOffset TelegramBack { get; private set; }

    internal DateTimeOffset TelegramBackAgain { get; private set; }

    /// <summary>The rest of the booking, up to the approval.</summary>
    internal Task BookingGoesOn { get; private set; } = Task.CompletedTask;

    private protected override TownPlan Plan => new() { ApiHosts = 0, Folder = _folder };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private protected override async Task<PrivatePostgres> Postgres(SharedTown shared) =>
        _postgres = await PrivatePostgres.StartDurable();

    private protected override async Task Happen()
    {
        var deals = await Open("booked", "sent", "waiting", "Telegram away", "Telegram lost");
        (InBooking, InSend, Waiting, TelegramAway, TelegramLost) =
            (deals[0], deals[1], deals[2], deals[3], deals[4]);
        await BringToTheirMoments();
        await LoseTheDatabase();
        await LoseTelegram();
    }

    private async Task BringToTheirMoments()
    {
        var first = await InSend.FirstSlot();
        await Task.WhenAll(
            InSend.IsScheduled(first),
            Waiting.IsScheduled(first),
            TelegramAway.IsScheduled(first + TimeSpan.FromMinutes(1)),
            TelegramLost.IsScheduled(first + TimeSpan.FromMinutes(2)),
            InBooking.ChoosesTime(first + TimeSpan.FromMinutes(3)));
        await InSend.Suffers(new { kind = "delay", method = "sendMessage", delayMs = 5_000 });
    }

    private async Task LoseTheDatabase()
    {
        await InSend.IsAttempted();
        await InBooking.Writes();
        await Town.Books.Written("grain_state_creative", InBooking.Advertiser.Id);
        await _postgres!.Crash();
        DatabaseBack = Moments.Now;
        BookingGoesOn = InBooking.GoesOn();
    }

    private async Task LoseTelegram()
    {
        await BookingGoesOn;
        await Moments.Until(TelegramAway.Slot - JustBefore);
        await Town.StandIn.Kill();
        await Moments.Until(TelegramAway.Slot + Away);
        TelegramBack = await TelegramReturns();

        await TelegramLost.Suffers(new { kind = "noAnswer", method = "sendMessage" });
        await TelegramLost.Called("sendMessage");
        await Town.StandIn.Kill();
        TelegramBackAgain = await TelegramReturns();
    }

    private async Task<DateTimeOffset> TelegramReturns()
    {
        Town.StandIn.Start();
        await Town.Ready(Town.StandIn);
        return Moments.Now;
    }
}
