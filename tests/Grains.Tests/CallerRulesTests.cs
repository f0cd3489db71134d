namespace LytSlot.Grains.Tests;

public sealed class CallerRulesTests
{
    private static readonly GrainId Client = GrainId.Create("sys.client", "abc");
    private static readonly GrainId SiloItself = GrainId.Create("sys.client", "hosted-127.0.0.1:1@2");
    private static readonly GrainId Grain = GrainId.Create("order", "t:1/o:2");

    [Fact]
    public void Call_without_a_caller_is_refused() => Assert.NotNull(CallerRules.Objection(null, Grain));

    [Fact]
    public void Client_is_never_the_system() => Assert.NotNull(CallerRules.Objection(Caller.System, Client));

    [Fact]
    public void Grain_or_the_silo_itself_is_the_system()
    {
        Assert.Null(CallerRules.Objection(Caller.System, Grain));
        Assert.Null(CallerRules.Objection(Caller.System, SiloItself));
        Assert.Null(CallerRules.Objection(Caller.System, null));
    }

    [Fact]
    public void Host_calls_from_outside_and_no_grain_does()
    {
        Assert.Null(CallerRules.Objection(Caller.Host, Client));
        Assert.NotNull(CallerRules.Objection(Caller.Host, Grain));
    }

    [Fact]
    public void Whole_callers_pass_from_anywhere()
    {
        Assert.Null(CallerRules.Objection(Caller.Guest, Client));
        Assert.Null(CallerRules.Objection(Caller.Person(7), Client));
        Assert.Null(CallerRules.Objection(Caller.Admin(7), Grain));
        Assert.Null(CallerRules.Objection(Caller.Member(Guid.CreateVersion7(), 7, Role.Viewer), Client));
    }

    public static TheoryData<Caller> Broken() =>
    [
        new Caller(CallerKind.None, null, 7, Role.None),
        new Caller((CallerKind)99, null, 7, Role.None),
        new Caller(CallerKind.Person, null, null, Role.None),
        Caller.Person(0),
        Caller.Admin(-1),
        Caller.Member(Guid.Empty, 7, Role.Owner),
        Caller.Member(Guid.CreateVersion7(), 0, Role.Owner),
        Caller.Member(Guid.CreateVersion7(), 7, Role.None),
        Caller.Member(Guid.CreateVersion7(), 7, (Role)9),
        new Caller(CallerKind.Member, null, 7, Role.Owner),
    ];

    [Theory, MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void Broken_caller_is_refused(Caller caller) => Assert.NotNull(CallerRules.Objection(caller, Client));
}
