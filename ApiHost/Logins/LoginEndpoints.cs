using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Logins;
using LytSlot.Users;
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
        logins.MapPost("/refresh", RefreshSignIn).WithName(nameof(RefreshSignIn))
            .WithSummary("Exchanges a refresh token, once, for a token and the next refresh token.")
            .WithDescription(
                "Without an answer the same token may be sent again within 30 seconds. One that comes back later was "
                + "copied, so its session ends: whoever holds tokens of it signs in again.")
            .Refuses("session.not_found", "tenant.not_found")
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
        Guid code, RedeemSignInRequest body, HttpRequest request, IGrainFactory grains, Tokens tokens)
    {
        var signedIn = await grains.SignIn(code)
            .Redeem(body.Secret, body.Tenant, SessionKind.Program, Devices.Of(request));
        return signedIn.Succeeded
            ? TokenFor(new(signedIn.Value.User, signedIn.Value.Session!), tokens)
            : signedIn.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<TokenResponse>, ProblemHttpResult>> RefreshSignIn(
        RefreshSignInRequest body, IGrainFactory grains, Tokens tokens)
    {
        if (await tokens.ReadRefresh(body.RefreshToken) is not { } held)
        {
            return Problems.Problems.OfCode("session.not_found", StatusCodes.Status404NotFound);
        }

        // The signature is what the host vouches for.
        using var host = Caller.Host.Enter();
        var user = grains.GetGrain<IUserGrain>(new UserKey(held.Person).ToString());
        var refreshed = await user.RefreshSession(held.Session, held.Generation);
        return refreshed.Succeeded ? TokenFor(refreshed.Value, tokens) : refreshed.Refusal.ToProblem();
    }

    /// <summary>With the role of now: a change of it shows here at the latest.</summary>
    private static Results<Ok<TokenResponse>, ProblemHttpResult> TokenFor(SessionUser signedIn, Tokens tokens) =>
        SignIns.CallerOf(signedIn.User, signedIn.Session.Tenant).ToHttp(caller =>
        {
            var (token, expiresAt) = tokens.Issue(caller, Tokens.ForApi, TokenLife, signedIn.Session.Id);
            return new TokenResponse(
                token,
                "Bearer",
                expiresAt,
                caller.Tenant,
                caller.Tenant is null ? null : caller.Role,
                tokens.IssueRefresh(signedIn),
                signedIn.Session.EndsAt);
        });
}

/// <summary>Body of <c>POST /api/v1/sign-in/{code}/token</c>.</summary>
/// <param name="Secret">What the beginning of the sign-in answered.</param>
/// <param name="Tenant">
/// Which of several tenants to act for; absent: the one chosen in the bot, else the first.
/// </param>
public sealed record RedeemSignInRequest([Required, MaxLength(128)] string Secret, Guid? Tenant = null);

/// <summary>Body of <c>POST /api/v1/sign-in/refresh</c>.</summary>
/// <param name="RefreshToken">The last one that was answered.</param>
public sealed record RefreshSignInRequest([Required, MaxLength(1024)] string RefreshToken);

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
/// <param name="RefreshToken">Good once, for the next token.</param>
/// <param name="RefreshExpiresAt">Until when it is good, UTC; each new one is good for longer.</param>
internal sealed record TokenResponse(
    string AccessToken,
    string TokenType,
    DateTimeOffset ExpiresAt,
    Guid? Tenant,
    Role? Role,
    string RefreshToken,
    DateTimeOffset RefreshExpiresAt);
