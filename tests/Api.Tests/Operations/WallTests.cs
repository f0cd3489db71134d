using System.Globalization;
using System.Net;
using LytSlot.Cluster.Tests;
using LytSlot.Testing;

namespace LytSlot.Api.Tests.Operations;

/// <summary>
/// Who is answered what, as a table over every operation of the document and everybody who may ask. The table is in
/// <c>Golden/access.txt</c> and says who may what: a line of it is read, not only recorded.
/// <c>LYTSLOT_GOLDEN=write</c> writes the file anew.
/// </summary>
public sealed class WallTests(ApiFixture api)
{
    private const string About = """
        # Status of each operation, by who asks for it: somebody without a token, with one that is too old, the owner of
        # another tenant, an admin of the platform who is a member of none, an API key of the tenant's owner without the
        # scope (it has all others), and the tenant's own people. Members ask in turn, viewers first, for what was not
        # asked for before; what belongs to an order has its own for every column.
        """;

    private static readonly string[] Columns =
        ["nobody", "expired", "stranger", "admin", "key", "viewer", "manager", "owner"];

    private static readonly string[] Things = ["channels", "orders", "order-groups", "promo-codes", "webhooks"];

    private static string Golden => Path.Combine(Repository.Root, "tests", "Api.Tests", "Golden", "access.txt");

    [Fact]
    public async Task Everybody_is_answered_as_the_table_says()
    {
        var expired = api.TokenOf(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        await api.Cluster.Pass(TimeSpan.FromMinutes(16));
        var operations = await Operation.All(api);
        var world = await World.Make(api, 2 * operations.Count(World.UsesUp));
        var lines = new List<string>();
        foreach (var operation in operations)
        {
            lines.Add(Line(operation.Name, await Answers(operation, world, expired)));
        }

        var table = string.Join('\n', [About, Line("", Columns), .. lines, ""]);
        if (Environment.GetEnvironmentVariable("LYTSLOT_GOLDEN") == "write")
        {
            await File.WriteAllTextAsync(Golden, table, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(Golden, TestContext.Current.CancellationToken), table);
    }

    /// <summary>What holds whatever is recorded: a slip of the pen in the table doesn't open a door.</summary>
    [Fact]
    public async Task Table_lets_nobody_in_who_is_not_signed_in_and_strangers_and_members_only_where_they_belong()
    {
        var rows = (await File.ReadAllLinesAsync(Golden, TestContext.Current.CancellationToken))
            .Where(line => line.Contains(" /api/", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(cells => $"{cells[0]} {cells[1]}", cells => cells[2..]);

        var wrong =
            from operation in await Operation.All(api)
            let row = rows.GetValueOrDefault(operation.Name)
            where row?.Length != Columns.Length
                || (operation.IsSecured && row[..2].Any(status => status != "401"))
                || (operation.IsSecured && row[4] != "403")
                || (operation.IsForAdmins && row[2..].Index().Any(cell => cell.Index != 1 && cell.Item != "403"))
                || (IsSomebodys(operation) && (row[2] != "404" || row[3] != "403"))
                || row.Any(status => status[0] == '5')
            select operation.Name;

        Assert.Empty(wrong);
    }

    /// <summary>
    /// The path names a thing that belongs to a tenant and is there. What a channel offers, and for how much, is for
    /// everybody who may buy; a webhook's id is whoever's sets it.
    /// </summary>
    private static bool IsSomebodys(Operation operation) =>
        operation is { IsSecured: true, Id: not ("ReadCalendar" or "AskQuote" or "SetWebhook") }
        && Things.Any(thing => operation.Path.StartsWith($"/api/v1/{thing}/{{", StringComparison.Ordinal));

    /// <summary>Refused ones first, with the request that the manager makes after them.</summary>
    private async Task<IReadOnlyList<string>> Answers(Operation operation, World world, string expired)
    {
        using var nobody = api.Anonymous();
        using var late = api.With(expired);
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var admin = api.As(Caller.Person(ApiFixture.NextAdmin()));
        using var key = await world.Program(operation.ScopesItDoesNotNeed);
        using var viewer = world.Member(Role.Viewer);
        using var manager = world.Member(Role.Manager);
        using var owner = world.Owner(operation);
        using var first = await world.Request(operation);
        var statuses = new List<string>();
        foreach (var http in new[] { nobody, late, stranger, admin, key, viewer, manager })
        {
            statuses.Add(await Status(http, await Copy(first)));
        }

        return [.. statuses, await Status(owner, await world.Request(operation))];
    }

    private static async Task<HttpRequestMessage> Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(
                await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            copy.Content.Headers.ContentType = content.Headers.ContentType;
        }

        return copy;
    }

    private static async Task<string> Status(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
            return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static string Line(string name, IEnumerable<string> cells) =>
        $"{name,-59} {string.Join(' ', cells.Select(cell => $"{cell,-8}"))}".TrimEnd();
}
