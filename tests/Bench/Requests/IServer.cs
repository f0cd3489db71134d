namespace LytSlot.Bench.Requests;

/// <summary>Who is asked.</summary>
internal interface IServer
{
    string Name { get; }

    Uri Address { get; }

    /// <summary>
    /// Lines of requests that were not sent before, as <c>requests.lua</c> reads them; empty: has none.
    /// </summary>
    /// <param name="kind">book, race, calendar, orders.</param>
    /// <param name="count">How many.</param>
    /// <param name="clients">Who send them: in a race so many after each other are for one slot.</param>
    Task<IReadOnlyList<string>> Requests(string kind, int count, int clients);

    /// <summary>How many of the last requests were sent: the others come again.</summary>
    void Sent(string kind, long sent, int given);
}
