using System.Net.Http.Headers;
using LytSlot.Api.Tests;
using LytSlot.ApiHost.Logins;
using LytSlot.Testing.Cluster;
using LytSlot.Users;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(ApiFixture))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace LytSlot.Api.Tests;

/// <summary>The API host in front of a cluster, both in this process. One test at a time: there is one clock.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    /// <summary>The admin of the platform.</summary>
    public const long Admin = 4242;

    private const long FirstOfAdmins = 9_000_000_000;
    private const int SomeAdmins = 100;

    private static int _lastAdmin;

    private TestCluster? _cluster;
    private ApiFactory? _factory;

    /// <summary>Everybody who is an admin.</summary>
    internal static IEnumerable<long> Admins =>
        Enumerable.Range(0, SomeAdmins).Select(index => FirstOfAdmins + index).Append(Admin);

    public TestCluster Cluster => _cluster ?? throw new InvalidOperationException("The cluster is not up.");

    internal ApiFactory Factory => _factory ?? throw new InvalidOperationException("The host is not up.");

    public async ValueTask InitializeAsync()
    {
        _cluster = await TestCluster.Start(silos: 1);
        _factory = new ApiFactory(_cluster);
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    /// <summary>One of many admins in turn, for tests that ask more often than one person may.</summary>
    internal static long NextAdmin() => FirstOfAdmins + (Interlocked.Increment(ref _lastAdmin) % SomeAdmins);

    /// <summary>A program nobody is signed in at.</summary>
    internal HttpClient Anonymous() => Factory.NewClient();

    /// <summary>A program with a token.</summary>
    internal HttpClient With(string token)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>A program that acts for somebody.</summary>
    internal HttpClient As(Caller caller) => With(TokenOf(caller));

    /// <summary>The cookie of a browser somebody has just signed in at.</summary>
    internal async Task<string> CookieOf(Caller caller)
    {
        var session = Guid.NewGuid();
        var user = Cluster.Inside.GetGrain<IUserGrain>(new UserKey(caller.UserId!.Value).ToString());
        using (Caller.System.Enter())
        {
            await user.OpenSession(session, caller.Tenant, SessionKind.Browser);
        }

        return $"{SignInExtensions.Cookie}={TokenOf(caller, Tokens.ForPages, session)}";
    }

    /// <summary>A fresh token.</summary>
    internal string TokenOf(Caller caller, string audience = Tokens.ForApi, Guid? session = null) => Factory.Services
        .GetRequiredService<Tokens>().Issue(caller, audience, TimeSpan.FromMinutes(15), session).Token;
}
