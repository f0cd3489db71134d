using System.Net;
using System.Net.Sockets;
using LytSlot.ServiceDefaults.Settings;
using Npgsql;

namespace LytSlot.ServiceDefaults.Tests;

public sealed class DatabaseTroubleTests
{
    private static readonly CancellationToken Stopped = new(canceled: true);

    public static TheoryData<Exception, string> Troubles => new()
    {
        { new NpgsqlException("Failed to connect", new SocketException()), "no connection" },
        { new NpgsqlException("The connection pool has been exhausted", new TimeoutException()), "no connection" },
        { Told(PostgresErrorCodes.CannotConnectNow), "57P03" },
        { Told(PostgresErrorCodes.AdminShutdown), "57P01" },
        { Told(PostgresErrorCodes.TooManyConnections), "53300" },
        { new TimeoutException("The operation has timed out."), "no connection" },
        { new SocketException((int)SocketError.HostNotFound), "no connection" },
        { new EndOfStreamException("Attempted to read past the end of the stream."), "no connection" },
        { new TaskCanceledException("A task was canceled."), "no connection" },
    };

    [Theory, MemberData(nameof(Troubles))]
    public void Whatever_a_slow_or_absent_database_makes_of_a_question_is_known(Exception failure, string code)
    {
        Assert.True(DatabaseTrouble.Is(failure, CancellationToken.None));
        Assert.Equal(code, DatabaseTrouble.Code(failure));
    }

    [Fact]
    public void Mistake_of_ours_is_none() => Assert.False(
        DatabaseTrouble.Is(new InvalidOperationException("Sequence contains no elements"), CancellationToken.None));

    [Fact]
    public void Cancellation_that_the_caller_asked_for_is_none()
    {
        Assert.False(DatabaseTrouble.Is(new OperationCanceledException(Stopped), Stopped));
        Assert.True(DatabaseTrouble.Is(new NpgsqlException("The connection broke"), Stopped));
    }

    /// <summary>
    /// What is really thrown of a server that takes a call and says nothing, is not there, or is not known.
    /// </summary>
    [Theory]
    [InlineData("Host=127.0.0.1;Port={0}")]
    [InlineData("Host=127.0.0.1;Port=1")]
    [InlineData("Host=no-such-host.invalid;Port=5432")]
    public async Task Question_to_a_server_that_does_not_answer_fails_as_known(string server)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        await using var source = NpgsqlDataSource.Create(
            $"{server.Replace("{0}", $"{port}", StringComparison.Ordinal)};Username=x;Password=y;Timeout=1");

        var failure = await Record.ExceptionAsync(async () =>
        {
            await using var command = source.CreateCommand("select 1");
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        });

        Assert.NotNull(failure);
        Assert.True(DatabaseTrouble.Is(failure, CancellationToken.None), failure.ToString());
    }

    private static PostgresException Told(string code) => new("told", "FATAL", "FATAL", code);
}
