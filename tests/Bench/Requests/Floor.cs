using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LytSlot.Bench.Requests;

/// <summary>
/// The least an answer over HTTP can cost: the same host as the API's, with a constant body of the size that is asked
/// for. A process of its own.
/// </summary>
internal static class Floor
{
    public const string Command = "floor";

    /// <summary>Serves <c>/{size}</c> until it is ended.</summary>
    public static async Task Serve(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.ToString());
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var bodies = new Dictionary<int, byte[]>();
        app.MapMethods("/{size:int}", ["GET", "POST"], (int size) =>
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
        });
        await app.RunAsync();
    }

    private static byte[] BodyOf(int size) => System.Text.Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"\"{new string('x', Math.Max(0, size - 2))}\""));
}
