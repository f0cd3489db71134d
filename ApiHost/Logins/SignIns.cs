using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LytSlot.Logins;
using LytSlot.Users;

namespace LytSlot.ApiHost.Logins;

/// <summary>The steps of a sign-in as pages and programs take them. The caller is a guest.</summary>
internal static class SignIns
{
    private const int SecretBytes = 32;

    private static readonly Refusal NoSuchTenant =
        new(RefusalKind.NotFound, "tenant.not_found", "There is no such tenant.");

    /// <summary>Begins one with a fresh code and a fresh secret that only the answer holds.</summary>
    public static async Task<(Outcome<LoginTicket> Outcome, string Secret)> BeginSignIn(this IGrainFactory grains)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        var code = new Guid(RandomNumberGenerator.GetBytes(16));
        return (await grains.SignIn(code).Begin(hash), secret);
    }

    /// <summary>The grain of a sign-in.</summary>
    public static ILoginGrain SignIn(this IGrainFactory grains, Guid code) =>
        grains.GetGrain<ILoginGrain>(new LoginKey(code).ToString());

    /// <summary>
    /// Who the person is from now on: a member of the tenant that is asked for, of the one they chose in the bot, of
    /// their first one, or, without any, just a person.
    /// </summary>
    public static Outcome<Caller> CallerOf(UserView user, Guid? chosen)
    {
        var place = chosen is null
            ? user.Acting() ?? user.Memberships.FirstOrDefault()
            : user.Memberships.FirstOrDefault(place => place.Tenant == chosen);
        return place is not null ? Caller.Member(place.Tenant, user.UserId, place.Role)
            : chosen is null ? Caller.Person(user.UserId)
            : NoSuchTenant;
    }
}
