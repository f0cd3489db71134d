using System.Security.Cryptography;
using System.Text;
using LytSlot.Grains.Logins;
using LytSlot.Logins;

namespace LytSlot.Grains.Tests.Logins;

public sealed class LoginRulesTests
{
    private const string Secret = "what only the browser knows";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Late = Now.AddMinutes(5);
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <summary>The whole life. "=" answers success and writes nothing; what refuses shows its code.</summary>
    private const string Machine = """
                     begin    begin-other  confirm    confirm-other  redeem     redeem-wrong
        none         waiting  waiting      not_found  not_found      not_found  not_found
        waiting      =        exists       confirmed  confirmed      waiting!   not_found
        confirmed    exists   exists       =          used           redeemed   not_found
        redeemed     exists   exists       =          used           used       not_found
        expired      exists   exists       expired!   expired!       expired!   not_found
        """;

    public static TheoryData<string, string, string> Cells()
    {
        var rows = Machine.Split('\n').Select(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var cells = new TheoryData<string, string, string>();
        foreach (var row in rows.Skip(1))
        {
            foreach (var (command, expected) in rows[0].Zip(row.Skip(1)))
            {
                cells.Add(row[0], command, expected);
            }
        }

        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public void Command_leads_where_the_table_says(string from, string command, string expected)
    {
        var login = LoginIn(from);

        var decision = LoginRules.Decide(login, CommandNamed(command, from == "expired" ? Late : Now));

        var actual = decision switch
        {
            { Refusal: { } refusal } => refusal.Code.Replace("login.", "", StringComparison.Ordinal),
            { Event: { } happened } => $"{LoginRules.Apply(login, happened).Status}".ToLowerInvariant(),
            _ => "=",
        };
        Assert.Equal(expected.TrimEnd('!'), actual);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("zz0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    [InlineData("AA0102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F")]
    public void Secret_that_is_no_hash_is_refused(string hash) => Assert.Equal(
        "login.bad_secret",
        LoginRules.Decide(new(), new LoginCommand.Begin(hash, TimeSpan.FromMinutes(5), Now)).Refusal?.Code);

    [Fact]
    public void Sign_in_lives_until_its_instant()
    {
        var login = LoginIn("confirmed");

        Assert.Equal(LoginStatus.Confirmed, LoginRules.View(login, Late.AddTicks(-1)).Value?.Status);
        Assert.Equal(LoginStatus.Expired, LoginRules.View(login, Late).Value?.Status);
    }

    [Fact]
    public void Used_sign_in_stays_used_when_its_time_is_over() =>
        Assert.Equal(LoginStatus.Redeemed, LoginRules.View(LoginIn("redeemed"), Late).Value?.Status);

    [Fact]
    public void Who_confirmed_is_who_signs_in() => Assert.Equal(7, LoginIn("redeemed").UserId);

    private static LoginState LoginIn(string status)
    {
        string[] way = status switch
        {
            "none" => [],
            "waiting" => ["begin"],
            "confirmed" or "expired" => ["begin", "confirm"],
            _ => ["begin", "confirm", "redeem"],
        };
        return way.Aggregate(new LoginState(), (login, name) =>
            LoginRules.Apply(login, LoginRules.Decide(login, CommandNamed(name, Now)).Event!));
    }

    private static LoginCommand CommandNamed(string name, DateTimeOffset at) => name switch
    {
        "begin" => new LoginCommand.Begin(Hash, TimeSpan.FromMinutes(5), at),
        "begin-other" => new LoginCommand.Begin(new string('a', 64), TimeSpan.FromMinutes(5), at),
        "confirm" => new LoginCommand.Confirm(7, at),
        "confirm-other" => new LoginCommand.Confirm(8, at),
        "redeem" => new LoginCommand.Redeem(Secret, at),
        "redeem-wrong" => new LoginCommand.Redeem(Secret + ".", at),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
