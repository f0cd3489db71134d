using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Logins;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Logins;

/// <summary>Signing in by a one-time link to the bot.</summary>
internal static class LoginEndpoints
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    public static RouteGroupBuilder MapLogins(this IEndpointRouteBuilder routes)
    {
        var logins = routes.MapGroup("/sign-in").WithTags("Sign-in").AsGuest();
        logins.MapPost("/", BeginSignIn).WithName(nameof(BeginSignIn))
            .WithSummary("Begins a sign-in: show the link, keep the secret.");
        logins.MapGet("/{code:guid}", ReadSignIn).WithName(nameof(ReadSignIn))
            .WithSummary("Where a sign-in stands.").Refuses("login.not_found");
        logins.MapPost("/{code:guid}/token", RedeemSignIn).WithName(nameof(RedeemSignIn))
            .WithSummary("Exchanges a confirmed sign-in for a token, once.")
            .Refuses("login.not_found", "login.waiting", "login.expired", "login.used", "tenant.not_found")
            .TakesBody();
        return logins;
    }

    private static async Task<Results<Created<SignInStarted>, ProblemHttpResult>> BeginSignIn(IGrainFactory grains)
    {
        var (outcome, secret) = await grains.BeginSignIn();
        return outcome.Succeeded
            ? TypedResults.Created(
                $"/api/v1/sign-in/{outcome.Value.Key.Code:N}",
                new SignInStarted(
                    outcome.Value.Key.Code.ToString("N"), secret, outcome.Value.BotLink, outcome.Value.ExpiresAt))
            : outcome.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<SignInResponse>, ProblemHttpResult>> ReadSignIn(
        Guid code, IGrainFactory grains) =>
        (await grains.SignIn(code).Read()).ToHttp(login => new SignInResponse(login.Status, login.ExpiresAt));

    private static async Task<Results<Ok<TokenResponse>, ProblemHttpResult>> RedeemSignIn(
        Guid code, RedeemSignInRequest body, IGrainFactory grains, Tokens tokens)
    {
        var signedIn = await grains.SignIn(code).Redeem(body.Secret);
        return signedIn.Succeeded
            ? SignIns.CallerOf(signedIn.Value.User, body.Tenant).ToHttp(caller => TokenFor(caller, tokens))
            : signedIn.Refusal.ToProblem();
    }

    private static TokenResponse TokenFor(Caller caller, Tokens tokens)
    {
        var (token, expiresAt) = tokens.Issue(caller, Tokens.ForApi, TokenLife);
        return new(token, "Bearer", expiresAt, caller.Tenant, caller.Tenant is null ? null : caller.Role);
    }
}

/// <summary>Body of <c>POST /api/v1/sign-in/{code}/token</c>.</summary>
/// <param name="Secret">What the beginning of the sign-in answered.</param>
/// <param name="Tenant">
/// Which of several tenants to act for; absent: the one chosen in the bot, else the first.
/// </param>
public sealed record RedeemSignInRequest([Required, MaxLength(128)] string Secret, Guid? Tenant = null);

/// <summary>A sign-in that was begun.</summary>
/// <param name="Code">Its address.</param>
/// <param name="Secret">Never shown again: who holds it redeems.</param>
/// <param name="BotLink">To be opened by the person who signs in.</param>
/// <param name="ExpiresAt">Until when, UTC.</param>
internal sealed record SignInStarted(string Code, string Secret, string BotLink, DateTimeOffset ExpiresAt);

/// <summary>Where a sign-in stands.</summary>
internal sealed record SignInResponse(LoginStatus Status, DateTimeOffset ExpiresAt);

/// <summary>A token.</summary>
/// <param name="AccessToken">To be sent in the header <c>Authorization</c>.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="ExpiresAt">Until when it is good, UTC.</param>
/// <param name="Tenant">Whom it acts for; null for a person without a tenant, who can only read themselves.</param>
/// <param name="Role">The person's role there.</param>
internal sealed record TokenResponse(
    string AccessToken, string TokenType, DateTimeOffset ExpiresAt, Guid? Tenant, Role? Role);
