using System.Collections.Immutable;
using LytSlot.Correspondence;

namespace LytSlot.Grains.Correspondence;

/// <summary>Who may write how much to the other side of an order. Pure.</summary>
internal static class CorrespondenceRules
{
    public const int LongestText = 700;

    private const int MostOfOne = 10;

    private const int MostOfAll = 30;

    private const int Shown = 4;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private static readonly TimeSpan OpenAfterSlot = TimeSpan.FromDays(14);

    private static readonly Refusal BadText =
        new(RefusalKind.Invalid, "letter.bad_text", "A message has 1 to 700 characters that can be printed.");

    private static readonly Refusal TooMany = new(
        RefusalKind.Conflict, "letter.too_many", "So much was written about this order within 24 hours: write later.");

    private static readonly Refusal TooLate =
        new(RefusalKind.Conflict, "letter.too_late", "The order's slot began more than 14 days ago.");

    /// <summary>What follows from a command.</summary>
    public static Decision<CorrespondenceEvent> Decide(CorrespondenceState state, CorrespondenceCommand command) =>
        command switch
        {
            CorrespondenceCommand.Write c when state.Letters.Any(letter => letter.Id == c.Id) => Decision.Unchanged,
            CorrespondenceCommand.Write c when !CleanText.Fits(c.Text, 1, LongestText) => BadText,
            CorrespondenceCommand.Write c when c.At >= c.SlotAt + OpenAfterSlot => TooLate,
            CorrespondenceCommand.Write c when IsTooMuch(state, c) => TooMany,
            CorrespondenceCommand.Write c => new CorrespondenceEvent.Written(c),

            CorrespondenceCommand.Told c when state.Letters.Any(one => one.Number == c.Number && !one.IsTold) =>
                new CorrespondenceEvent.Told(c.Number),
            CorrespondenceCommand.Told => Decision.Unchanged,

            _ => throw new InvalidOperationException($"No rule decides {command.GetType().Name}."),
        };

    /// <summary>After an event; it is due while something is to be brought.</summary>
    /// <exception cref="InvalidOperationException">The event has no rule: a programming error.</exception>
    public static CorrespondenceState Apply(
        CorrespondenceState state, CorrespondenceEvent happened, DateTimeOffset now)
    {
        var letters = happened switch
        {
            CorrespondenceEvent.Written { Letter: var c } => Kept(
                state.Letters.Add(new(
                    state.Letters.IsEmpty ? 1 : state.Letters[^1].Number + 1,
                    c.Id,
                    c.ByOwner,
                    c.Person,
                    c.At,
                    c.Text.Trim(),
                    IsTold: false)),
                now),
            CorrespondenceEvent.Told e =>
                [.. state.Letters.Select(one => one.Number == e.Number ? one with { IsTold = true } : one)],
            _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
        };
        return state with
        {
            TenantId = happened is CorrespondenceEvent.Written written ? written.Letter.Tenant : state.TenantId,
            Letters = letters,
            DueAt = letters.All(letter => letter.IsTold) ? null : now,
        };
    }

    public static CorrespondenceView View(CorrespondenceState state) => new(
    [
        .. state.Letters.Where(letter => letter.Text is not null).TakeLast(Shown)
            .Select(letter => new LetterView(letter.ByOwner, letter.At, letter.Text!)),
    ]);

    private static bool IsTooMuch(CorrespondenceState state, CorrespondenceCommand.Write c)
    {
        var lately = state.Letters.Where(letter => letter.At > c.At - Day).ToList();
        return lately.Count >= MostOfAll || lately.Count(letter => letter.Person == c.Person) >= MostOfOne;
    }

    /// <summary>What is neither told nor shown nor counted goes; of what is only counted the words go.</summary>
    private static ImmutableArray<Letter> Kept(ImmutableArray<Letter> letters, DateTimeOffset now)
    {
        var shown = letters.Length - Shown;
        return
        [
            .. letters.Where((letter, i) => i >= shown || !letter.IsTold || letter.At > now - Day)
                .Select(letter => letter.IsTold && letter.Number <= letters[^1].Number - Shown
                    ? letter with { Text = null }
                    : letter),
        ];
    }
}
