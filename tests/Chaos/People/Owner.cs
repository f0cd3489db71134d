using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Chaos.People;

/// <summary>Answers every order shown to them once: mostly yes, sometimes no, sometimes never.</summary>
internal sealed class Owner(Town town, Person person, Random random, Played played)
{
    private const string Approve = "o:a:";

    private const int Tries = 4;

    /// <summary>Orders by their tap, with the answers still to be tried.</summary>
    private readonly Dictionary<string, (bool Yes, int Tries)> _answers = [];

    public async Task Play(CancellationToken leave)
    {
        long? after = null;
        while (!leave.IsCancellationRequested)
        {
            try
            {
                var chat = await town.Telegram.Chat(person.Id, after, leave);
                Note(chat);
                after = chat.Version;
                foreach (var order in _answers.Where(answer => answer.Value.Tries > 0).Select(answer => answer.Key))
                {
                    await Answers(order);
                }
            }
            catch (Exception failure) when (Advertiser.IsTrouble(failure))
            {
                if (!leave.IsCancellationRequested)
                {
                    played.GaveUp($"{person.Name}", failure);
                    await Task.Delay(TimeSpan.FromSeconds(1), played.Time, CancellationToken.None);
                }
            }
        }
    }

    private void Note(ChatView chat)
    {
        var asked =
            from message in chat.Messages
            where message is { FromBot: true, DeletedAt: null }
            from data in message.AllButtons.Select(button => button.Data ?? "")
            where data.StartsWith(Approve, StringComparison.Ordinal)
            select data[Approve.Length..];
        foreach (var order in asked.Distinct().Where(order => !_answers.ContainsKey(order)))
        {
            var drawn = random.Next(100);
            _answers.Add(order, (drawn < 78, drawn < 90 ? Tries : 0));
        }
    }

    private async Task Answers(string order)
    {
        var answer = _answers[order];
        _answers[order] = answer with { Tries = answer.Tries - 1 };
        if (answer.Yes)
        {
            await person.TapsStale($"{Approve}{order}");
            await Hears("judge.approved");
        }
        else
        {
            await person.TapsStale($"o:r:{order}");
            var asked = await person.Sees(
                message => message.Button("silent") is not null || IsTooLate(message), "the question why");
            if (asked.Button("silent") is { } silent)
            {
                await person.Taps(asked, silent);
                await Hears("reject.done");
            }
        }

        _answers[order] = answer with { Tries = 0 };
    }

    /// <summary>Done, or it is too late for any answer.</summary>
    private Task<Seen> Hears(string done) => person.Sees(
        message => message.Says(done) || IsTooLate(message), done);

    private static bool IsTooLate(Seen message) =>
        message.Says("refusal.order.wrong_status") || message.Says("refusal.order.too_late");
}
