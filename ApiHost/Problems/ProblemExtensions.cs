using Microsoft.Extensions.Options;

namespace LytSlot.ApiHost.Problems;

/// <summary>Problem details for everything that goes wrong.</summary>
internal static class ProblemExtensions
{
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        services.AddSingleton<ProblemShape>();
        services.AddExceptionHandler<FaultHandler>();
        services.AddProblemDetails();
        services.AddSingleton<IConfigureOptions<ProblemDetailsOptions>>(provider =>
            new ConfigureOptions<ProblemDetailsOptions>(options =>
                options.CustomizeProblemDetails = provider.GetRequiredService<ProblemShape>().Complete));

        // In development, too, what a client sends wrong is a problem and no page with a stack trace.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }
}
