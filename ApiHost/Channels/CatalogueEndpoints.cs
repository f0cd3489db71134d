using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Channels;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Channels;

/// <summary>The public catalogue, for everybody: the same answer whoever asks.</summary>
internal static class CatalogueEndpoints
{
    public static RouteGroupBuilder MapCatalogue(this IEndpointRouteBuilder routes)
    {
        var catalogue = routes.MapGroup("/catalogue").WithTags("Catalogue").AsGuest();
        catalogue.MapGet("/", SearchCatalogue).WithName(nameof(SearchCatalogue))
            .WithSummary("Channels that sell. Nobody needs to sign in.")
            .Refuses("query.bad_page", "query.bad_filter", "request.invalid");
        catalogue.MapGet("/{id:long}", ReadCard).WithName(nameof(ReadCard))
            .WithSummary("A channel that sells, as anyone may see it.").Refuses("channel.not_found");
        catalogue.MapGet("/categories", ListCategories).WithName(nameof(ListCategories))
            .WithSummary("The categories there are, all on one page.");
        return catalogue;
    }

    private static async Task<Results<Ok<PageResponse<CardResponse>>, ProblemHttpResult>> SearchCatalogue(
        [AsParameters] CatalogueRequest wanted, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Queries().Search(wanted.ToFilter(), wanted.ToPage(), cancel))
        .ToHttp(page => new PageResponse<CardResponse>([.. page.Rows.Select(CardResponse.From)], page.Next));

    private static async Task<Results<Ok<CardResponse>, ProblemHttpResult>> ReadCard(
        long id, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Queries().Card(id, cancel)).ToHttp(CardResponse.From);

    private static Ok<PageResponse<CategoryResponse>> ListCategories() => TypedResults.Ok(
        new PageResponse<CategoryResponse>(
            [.. ChannelCategory.All.Select(one => new CategoryResponse(one.Code, one.English, one.Russian))],
            Next: null));

    private static IChannelQueries Queries(this IGrainFactory grains) =>
        grains.GetGrain<IChannelQueries>(QueryKey.Only);
}

/// <summary>A category of channels.</summary>
/// <param name="Code">What is sent.</param>
/// <param name="En">Its name in English.</param>
/// <param name="Ru">Its name in Russian.</param>
internal sealed record CategoryResponse(string Code, string En, string Ru);
