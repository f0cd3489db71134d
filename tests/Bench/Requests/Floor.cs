using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace LytSlot.Bench.Requests;

/// <summary>
/// The least an answer over HTTP can cost: the same host as the API's, with a constant body of the size that is asked
/// for, to anybody and to those with a token. A process of its own.
/// </summary>
internal static class Floor
{
    public const string Command = "floor";

    /// <summary>Where its environment has the key by which the API signs tokens.</summary>
    public const string Key = "FLOOR_SIGNING_KEY";

    /// <summary>
    /// Serves <c>/{size}</c>, and <c>/signed/{size}</c> for who has a token of the API, until it is ended.
    /// </summary>
    public static async Task Serve(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.ToString());
        builder.Logging.ClearProviders();
        builder.Services.AddAuthorization().AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(options => options.TokenValidationParameters = new()
            {
                IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(builder.Configuration[Key]!)),
                ValidateAudience = false,
                ValidateIssuer = false,
            });
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        var bodies = new Dictionary<int, byte[]>();
        app.MapMethods("/{size:int}", ["GET", "POST"], Answer);
        app.MapMethods("/signed/{size:int}", ["GET", "POST"], Answer).RequireAuthorization();
        await app.RunAsync();

        IResult Answer(int size)
        {
            byte[]? body;
            lock (bodies)
            {
                if (!bodies.TryGetValue(size, out body))
                {
                    bodies[size] = body = BodyOf(size);
                }
            }

            return Results.Bytes(body, "application/json");
        }
    }

    private static byte[] BodyOf(int size) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"\"{new string('x', Math.Max(0, size - 2))}\""));
}
