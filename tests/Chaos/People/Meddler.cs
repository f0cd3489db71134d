using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Chaos.People;

/// <summary>
/// An owner's other side: does with ads in the own channel what was not sold, and what only looks like it. What happens
/// to the how manieth ad is drawn; when it appears is not.
/// </summary>
internal sealed class Meddler(Town town, Person owner, Channel channel, Random random, Diary diary, Played played)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>What is older may be over, and deleting it would be nobody's loss.</summary>
    private static readonly TimeSpan OldAd = TimeSpan.FromSeconds(50);

    private static readonly (Whim Whim, int Weight)[] Whims =
    [
        (Whim.None, 56), (Whim.DeletesAd, 10), (Whim.EditsAd, 9), (Whim.CoversAd, 7), (Whim.CoversAndRepents, 4),
        (Whim.TakesPosting, 4), (Whim.TakesDeleting, 4), (Whim.StepsOut, 4), (Whim.StaysOut, 2),
    ];

    private readonly HashSet<int> _met = [];

    /// <summary>Until it is over; all rights are given back then.</summary>
    public async Task Play(CancellationToken over)
    {
        long? after = null;
        while (!over.IsCancellationRequested)
        {
            try
            {
                var posts = await town.Telegram.Posts(channel.Id, after, over);
                after = posts.Version;
                var ads = posts.Posts.Where(post => post is { FromBot: true, DeletedAt: null, Text: not "·" });
                foreach (var ad in ads)
                {
                    await Meets(ad, over);
                }
            }
            catch (Exception failure) when (Advertiser.IsTrouble(failure))
            {
                await Task.Delay(Again, played.Time, CancellationToken.None);
            }
        }
    }

    /// <summary>Deletes the channel at an instant.</summary>
    public async Task Demolish(TimeSpan wait)
    {
        await Task.Delay(wait, played.Time);
        diary.Out(channel.Id, forGood: true);
        await Surely(() => town.Telegram.RemoveChannel(channel.Id));
        played.Did(Whim.DeletesChannel);
    }

    private async Task Meets(Seen ad, CancellationToken over)
    {
        if (!_met.Add(ad.MessageId))
        {
            return;
        }

        var whim = Draw();
        var wait = Seconds(1, 40);
        if (whim == Whim.None)
        {
            return;
        }

        await Task.Delay(wait, played.Time, over);
        if (played.Time.GetUtcNow() - ad.SentAt < OldAd)
        {
            await Does(whim, ad);
            played.Did(whim);
        }
    }

    private Task Does(Whim whim, Seen ad) => whim switch
    {
        Whim.DeletesAd => town.Telegram.DeletePost(channel.Id, owner.Id, ad.MessageId),
        Whim.EditsAd => town.Telegram.EditPost(channel.Id, owner.Id, ad.MessageId, $"{ad.Text}, they say"),
        Whim.CoversAd => town.Telegram.Post(channel.Id, owner.Id, "News of the day"),
        Whim.CoversAndRepents => CoversAndRepents(),
        Whim.TakesPosting => Takes(
            () => town.Telegram.PlaceBot(channel.Id, owner.Id, canPost: false), Seconds(5, 30)),
        Whim.TakesDeleting => Takes(
            () => town.Telegram.PlaceBot(channel.Id, owner.Id, canDelete: false), Seconds(5, 40)),
        Whim.StepsOut => PutsOut(Seconds(3, 20)),
        Whim.StaysOut => PutsOut(Seconds(40, 60)),
        _ => throw new InvalidOperationException($"Nobody does {whim} to an ad."),
    };

    private async Task CoversAndRepents()
    {
        var news = await town.Telegram.Post(channel.Id, owner.Id, "News of the hour");
        await Task.Delay(Seconds(1, 5), played.Time);
        await town.Telegram.DeletePost(channel.Id, owner.Id, news.MessageId);
    }

    private async Task PutsOut(TimeSpan length)
    {
        diary.Out(channel.Id);
        try
        {
            await Takes(() => town.Telegram.RemoveBot(channel.Id, owner.Id), length);
        }
        finally
        {
            diary.In(channel.Id);
        }
    }

    /// <summary>What may have been taken is given back, whatever happens.</summary>
    private async Task Takes(Func<Task> take, TimeSpan length)
    {
        try
        {
            await take();
            await Task.Delay(length, played.Time);
        }
        finally
        {
            await Surely(() => town.Telegram.PlaceBot(channel.Id, owner.Id));
        }
    }

    /// <summary>A stand-in that is down comes back; one that says no has no such channel any more.</summary>
    private async Task Surely(Func<Task> act)
    {
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (InvalidOperationException)
            {
                return;
            }
            catch (Exception failure) when (Advertiser.IsTrouble(failure))
            {
                await Task.Delay(Again, played.Time);
            }
        }
    }

    private TimeSpan Seconds(double least, double most) =>
        TimeSpan.FromSeconds(least + (random.NextDouble() * (most - least)));

    private Whim Draw()
    {
        var drawn = random.Next(Whims.Sum(whim => whim.Weight));
        return Whims.First(whim => (drawn -= whim.Weight) < 0).Whim;
    }
}
