using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Albums;

namespace LytSlot.Grains.Conversations;

/// <summary>
/// Albums: each part is stored as it comes and answered by nothing; when no more have come, the whole is one message.
/// A timer sees to that, and a reminder, registered before the first part is stored, where the timer was lost.
/// </summary>
internal sealed partial class ConversationGrain
{
    private const string AlbumReminder = "album";

    private static readonly TimeSpan SecondNet = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan SecondTry = TimeSpan.FromSeconds(5);

    private IGrainTimer? _album;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        WatchAlbum();
        return Task.CompletedTask;
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        using var caller = Caller.System.Enter();
        await ShowAlbum();
    }

    private async Task<BotTurn> Gather(BotInput part)
    {
        if (store.State.Album is not { IsShown: false })
        {
            await this.RegisterOrUpdateReminder(AlbumReminder, SecondNet, SecondNet * 2);
        }

        var album = AlbumRules.Add(store.State.Album, part, time.GetUtcNow());
        await store.Save(this, Met(part) with { Album = album });
        WatchAlbum();
        return Nothing;
    }

    private void WatchAlbum()
    {
        if (store.State.Album is { IsShown: false } album)
        {
            var wait = AlbumRules.WholeAt(album) - time.GetUtcNow();
            ShowAlbumIn(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        }
    }

    private void ShowAlbumIn(TimeSpan wait)
    {
        _album?.Dispose();
        _album = this.RegisterGrainTimer(
            async () =>
            {
                using var caller = Caller.System.Enter();
                await ShowAlbum();
            },
            new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan));
    }

    /// <summary>Answers an album that is whole; may be repeated until the person was answered.</summary>
    private async Task ShowAlbum()
    {
        if (store.State is not { IsBlocked: false, Album: { IsShown: false } album })
        {
            await ForgetAlbum();
            return;
        }

        if (!album.IsTaken && time.GetUtcNow() < AlbumRules.WholeAt(album))
        {
            WatchAlbum();
            return;
        }

        var replies = album.IsTaken
            ? (await Draw(AlbumRules.Whole(album), hint: null, isReminder: false)).Replies
            : await TakeAlbum(isShown: false);
        var result = await messenger.Answer(Key.Chat, replies);
        if (result is TellResult.Later)
        {
            ShowAlbumIn(SecondTry);
            return;
        }

        await store.Save(this, store.State with
        {
            Album = store.State.Album! with { IsShown = true },
            IsBlocked = result is TellResult.PersonGone,
        });
        await ForgetAlbum();
    }

    /// <summary>Hands an album that waits to the present step, as one message; what the step answers.</summary>
    private async Task<ImmutableArray<BotReply>> TakeAlbum(bool isShown)
    {
        if (store.State is not { Album: { IsTaken: false } album })
        {
            return [];
        }

        var input = AlbumRules.Whole(album);
        var before = store.State with { Album = album with { IsTaken = true, IsShown = isShown } };
        var turn = Next(before, input);
        await store.Save(this, ConversationRules.Follow(before, turn));
        var isReminder = turn.Hint is not null && turn.Step == before.Step;
        return (await Draw(input, turn.Hint, isReminder)).Replies;
    }

    private async Task ForgetAlbum()
    {
        if (await this.GetReminder(AlbumReminder) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
