using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Correspondence;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Notices;

namespace LytSlot.Grains.Correspondence;

/// <summary>
/// Brings messages to the other side, in the order of writing. May be repeated: a conversation tells the same news
/// once.
/// </summary>
internal sealed class CorrespondenceErrands(IGrainFactory grains, Herald herald)
{
    /// <summary>Brings what is outstanding. The caller is the system.</summary>
    public async Task Run(CorrespondenceKey key, CorrespondenceState state)
    {
        var order = await grains.Order(key.Order).Read();
        foreach (var letter in state.Letters.Where(letter => !letter.IsTold))
        {
            ImmutableArray<long> people = order.Value is not { } view ? []
                : letter.ByOwner ? [view.AdvertiserId]
                : await herald.Staff(key.Order.Tenant);
            var news = new Notice(
                $"{key}#{letter.Number}", NoticeKind.LetterWritten, ForOwner: !letter.ByOwner, order.Value, null)
            {
                Words = letter.Text,
            };

            // Who orders from their own channel does not write to themselves.
            if (!await herald.TellAll(news, people.Remove(letter.Person)))
            {
                return;
            }

            await grains.GetGrain<ICorrespondenceWork>(key.ToString()).Told(letter.Number);
        }
    }
}
