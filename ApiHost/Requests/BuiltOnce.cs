using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace LytSlot.ApiHost.Requests;

/// <summary>
/// Endpoints of others, built once. Routing asks for them, and so does authorization, each by itself; a group builds
/// all of its endpoints anew whenever it is asked, and compiles code for every one of them. What is mapped here never
/// changes.
/// </summary>
internal sealed class BuiltOnce(IReadOnlyList<EndpointDataSource> sources) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _built =
        new(() => [.. sources.SelectMany(source => source.Endpoints)]);

    public override IReadOnlyList<Endpoint> Endpoints => _built.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    /// <summary>
    /// To be called when all is mapped. Building begins at once, beside the host's way into the cluster; what goes
    /// wrong in it is thrown to whoever asks.
    /// </summary>
    public static void Close(IEndpointRouteBuilder routes)
    {
        var built = new BuiltOnce([.. routes.DataSources]);
        routes.DataSources.Clear();
        routes.DataSources.Add(built);
        Task.Run(() => built.Endpoints).Ignore();
    }
}
