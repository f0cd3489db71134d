using System.Globalization;

namespace LytSlot.ApiHost.Requests;

/// <summary>Versions of settings as the headers ETag and If-Match spell them.</summary>
internal static class VersionTags
{
    /// <summary>Names the version that is answered with; nobody keeps it for later.</summary>
    public static void Write(HttpResponse response, int version)
    {
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        response.Headers.CacheControl = "no-store";
    }

    /// <summary>What was not made by us is the version of nothing.</summary>
    public static int Read(string tag) =>
        tag is ['"', .. var inner, '"']
        && int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : -1;
}
