namespace LytSlot.Grains.Tests;

public sealed class CallersTests
{
    private static readonly Refusal NotFound = new(RefusalKind.NotFound, "thing.not_found", "No such thing.");
    private static readonly Guid Tenant = Guid.Parse("0198c0de-0000-7000-8000-000000000001");
    private static readonly Guid Other = Guid.Parse("0198c0de-0000-7000-8000-000000000002");

    /// <summary>Who may. "+" may, "404" is told that there is nothing, "403" has too low a role.</summary>
    private const string Table = """
                          read   work   end
        owner             +      +      +
        manager           +      +      +
        viewer            +      403    403
        foreign-owner     404    404    404
        person            +      404    +
        foreign-person    404    404    404
        admin             +      404    +
        guest             404    404    404
        host              404    404    404
        system            +      404    404
        """;

    public static TheoryData<string, string, string> Cells()
    {
        var rows = Table.Split('\n').Select(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var cells = new TheoryData<string, string, string>();
        foreach (var row in rows.Skip(1))
        {
            foreach (var (deed, expected) in rows[0].Zip(row.Skip(1)))
            {
                cells.Add(row[0], deed, expected);
            }
        }

        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public void Caller_may_what_the_table_says(string who, string deed, string expected)
    {
        var refusal = deed switch
        {
            "read" => Named(who).MayRead(NotFound, Tenant, person: 7),
            "work" => Named(who).MayWork(NotFound, Tenant),
            _ => Named(who).MayEnd(NotFound, Tenant, person: 7),
        };

        Assert.Equal(expected, refusal switch { null => "+", { Kind: RefusalKind.NotFound } => "404", _ => "403" });
    }

    [Theory]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.Manager, false)]
    [InlineData(Role.Owner, true)]
    public void Work_for_owners_needs_an_owner(Role role, bool may) =>
        Assert.Equal(may, Caller.Member(Tenant, 5, role).MayWork(NotFound, Tenant, Role.Owner) is null);

    [Fact]
    public void Thing_without_a_person_is_nobodys() =>
        Assert.Equal(NotFound, Caller.Person(7).MayRead(NotFound, Tenant));

    [Theory]
    [InlineData("system", true, true)]
    [InlineData("host", false, true)]
    [InlineData("owner", false, false)]
    [InlineData("admin", false, false)]
    [InlineData("person", false, false)]
    [InlineData("guest", false, false)]
    public void Machinery_is_for_the_cluster_and_its_hosts(string who, bool system, bool machinery)
    {
        Assert.Equal(system, Record.Exception(() => Named(who).MustBeSystem()) is null);
        Assert.Equal(machinery, Record.Exception(() => Named(who).MustBeMachinery()) is null);
    }

    [Fact]
    public void Call_without_a_caller_is_a_fault() =>
        Assert.Throws<UnauthorizedAccessException>(() => Callers.Current);

    private static Caller Named(string who) => who switch
    {
        "owner" => Caller.Member(Tenant, 5, Role.Owner),
        "manager" => Caller.Member(Tenant, 5, Role.Manager),
        "viewer" => Caller.Member(Tenant, 7, Role.Viewer),
        "foreign-owner" => Caller.Member(Other, 7, Role.Owner),
        "person" => Caller.Person(7),
        "foreign-person" => Caller.Person(8),
        "admin" => Caller.Admin(1),
        "guest" => Caller.Guest,
        "host" => Caller.Host,
        "system" => Caller.System,
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };
}
