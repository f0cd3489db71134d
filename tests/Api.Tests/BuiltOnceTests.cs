using LytSlot.ApiHost.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace LytSlot.Api.Tests;

public sealed class BuiltOnceTests(ApiFixture api)
{
    /// <summary>Routing and authorization ask each by itself: of a group each would get its own.</summary>
    [Fact]
    public void All_that_is_mapped_is_built_once()
    {
        var all = api.Factory.Services.GetRequiredService<EndpointDataSource>();

        Assert.IsType<BuiltOnce>(Assert.Single(Assert.IsType<CompositeEndpointDataSource>(all).DataSources));
    }

    [Fact]
    public void Source_is_asked_once_and_not_before_it_has_to_be()
    {
        var source = new Counted();
        var built = new BuiltOnce([source]);
        Assert.Equal(0, source.Asked);

        Assert.Same(built.Endpoints, built.Endpoints);

        Assert.Equal(1, source.Asked);
        Assert.Equal("here", Assert.Single(built.Endpoints).DisplayName);
    }

    private sealed class Counted : EndpointDataSource
    {
        public int Asked { get; private set; }

        public override IReadOnlyList<Endpoint> Endpoints
        {
            get
            {
                Asked++;
                return [new Endpoint(requestDelegate: null, EndpointMetadataCollection.Empty, "here")];
            }
        }

        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
    }
}
