using System.Globalization;
using LytSlot.ApiHost.Callers;
using LytSlot.Orders;

namespace LytSlot.ApiHost.Console.Orders;

/// <summary>Looking through what waits for the owner, and letting several through at once.</summary>
internal static class ReviewPages
{
    /// <summary>As many are looked at, and let through, at once.</summary>
    internal const int Most = 12;

    public static void MapReviewPages(this RouteGroupBuilder pages)
    {
        pages.MapGet("/review", (string? after, string? approved) => ConsoleExtensions.Page<ReviewPage>(
            (nameof(ReviewPage.After), after),
            (nameof(ReviewPage.Approved), Ids(approved))));
        pages.MapPost("/review", Approve);
    }

    /// <summary>Each answer is said; when none is a refusal, on a page that can be loaded again.</summary>
    private static async Task<IResult> Approve(IFormCollection form, RequestTenant tenant, IGrainFactory grains)
    {
        var picked = form["pick"].Select(Pick.Read).OfType<Pick>().DistinctBy(pick => pick.Order).Take(Most).ToArray();
        var answers = await Task.WhenAll(picked.Select(pick => pick.Approve(tenant, grains)));
        return picked.Length > 0 && Array.TrueForAll(answers, answer => answer.Refusal is null)
            ? ConsoleExtensions.To(ConsolePaths.With(
                ConsolePaths.Review, ("approved", string.Join('.', picked.Select(pick => $"{pick.Order:N}")))))
            : ConsoleExtensions.Page<ReviewPage>(
                (nameof(ReviewPage.Answers), answers),
                (nameof(ReviewPage.IsSent), true));
    }

    private static Guid[] Ids(string? list) =>
        [.. (list ?? "").Split('.').Take(Most).Select(id => Guid.TryParse(id, out var one) ? one : Guid.Empty)
            .Where(id => id != Guid.Empty)];

    /// <summary>An order that was ticked, with the version of its post that was seen.</summary>
    internal sealed record Pick(Guid Order, int Version)
    {
        public override string ToString() => FormattableString.Invariant($"{Order:N}.{Version}");

        public static Pick? Read(string? text) => text?.Split('.') is [var order, var version]
            && Guid.TryParse(order, out var id)
            && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(id, number)
                : null;

        public async Task<ReviewPage.Answer> Approve(RequestTenant tenant, IGrainFactory grains)
        {
            var outcome = await grains.GetGrain<IOrderGrain>(new OrderKey(tenant.Id, Order).ToString())
                .Approve(Version);
            return new(Order, outcome.Refusal);
        }
    }
}
