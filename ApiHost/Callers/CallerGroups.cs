using LytSlot.ApiHost.Dashboard;
using LytSlot.ApiHost.Requests;
using LytSlot.ServiceDefaults.Cluster;

namespace LytSlot.ApiHost.Callers;

/// <summary>
/// On whose behalf a group of endpoints calls grains. Every call goes out with the caller of the request entered, and
/// none while the cluster is away: it would hang until its timeout.
/// </summary>
internal static class CallerGroups
{
    /// <summary>For those who are signing in.</summary>
    public static RouteGroupBuilder AsGuest(this RouteGroupBuilder group) =>
        group.Calling(_ => Caller.Guest);

    /// <summary>For machines that bring facts, which the cluster verifies.</summary>
    public static RouteGroupBuilder AsHost(this RouteGroupBuilder group) =>
        group.Calling(_ => Caller.Host);

    /// <summary>For whoever is signed in; API keys are refused.</summary>
    public static RouteGroupBuilder AsSignedIn(this RouteGroupBuilder group) =>
        group.ForKeysWith(ApiKeyScopes.None).Calling(context => context.User.ToCaller())
            .RequireAuthorization(ApiPolicy.Name);

    /// <summary>For members acting for their tenant; others are refused with <c>caller.member_needed</c>.</summary>
    /// <param name="group">The group.</param>
    /// <param name="keys">What API keys need to change something here; none: it is for people only.</param>
    public static RouteGroupBuilder AsMember(this RouteGroupBuilder group, ApiKeyScopes keys = ApiKeyScopes.None) =>
        group.ForKeysWith(keys)
            .Calling(context => context.User.ToCaller() is { Kind: CallerKind.Member } member ? member : null)
            .RequireAuthorization(ApiPolicy.Name);

    /// <summary>For the platform's admins; others are refused with <c>caller.admin_needed</c>, API keys, too.</summary>
    public static RouteGroupBuilder AsAdmin(this RouteGroupBuilder group) =>
        group.ForKeysWith(ApiKeyScopes.None).Calling(
                context => context.User.Id() is { } person
                    && context.RequestServices.GetRequiredService<AdminSettings>().Has(person)
                        ? Caller.Admin(person)
                        : null,
                "caller.admin_needed")
            .RequireAuthorization(ApiPolicy.Name);

    /// <summary>Whom a key stands for says nothing of what the key may: that is asked first.</summary>
    private static RouteGroupBuilder ForKeysWith(this RouteGroupBuilder group, ApiKeyScopes scope)
    {
        var rule = new KeyScope(scope);
        return group.WithMetadata(rule).AddEndpointFilter(async (invocation, next) =>
            invocation.HttpContext.User.KeyScopes() is { } has
                && !rule.LetsIn(has, invocation.HttpContext.Request.Method)
                    ? Problems.Problems.OfCode("caller.scope_needed", StatusCodes.Status403Forbidden)
                    : await next(invocation));
    }

    private static RouteGroupBuilder Calling(
        this RouteGroupBuilder group, Func<HttpContext, Caller?> who, string otherwise = "caller.member_needed") =>
        group.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            if (who(context) is not { } caller)
            {
                return Problems.Problems.OfCode(otherwise, StatusCodes.Status403Forbidden);
            }

            if (context.RequestServices.GetRequiredService<ClusterState>().Reason is { } reason)
            {
                throw new TimeoutException(reason);
            }

            if (IdempotencyKeys.IsBad(context))
            {
                return TypedResults.ValidationProblem(new Dictionary<string, string[]>
                {
                    [IdempotencyKeys.Header] = ["It has 1 to 128 characters of ASCII that can be seen."],
                });
            }

            var attempt = await IdempotencyKeys.AttemptOf(context, caller);
            using (caller.Enter())
            {
                Attempt.Current = attempt;
                return await next(invocation);
            }
        });
}
