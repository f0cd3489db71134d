using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Localization;

namespace LytSlot.ApiHost.Requests;

/// <summary>What every request goes through.</summary>
internal static class RequestExtensions
{
    /// <summary>Bytes that a body of the API may have.</summary>
    public const int LongestBody = 64 * 1024;

    /// <summary>Strict JSON, validation, short bodies, two languages.</summary>
    public static WebApplicationBuilder AddRequests(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LongestBody);
        builder.Services.AddValidation();
        builder.Services.Configure<JsonOptions>(options => Tighten(options.SerializerOptions));
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new(CultureInfo.InvariantCulture, new CultureInfo("en"));
            options.SupportedCultures = [CultureInfo.InvariantCulture];
            options.SupportedUICultures = [new("en"), new("ru")];
            options.RequestCultureProviders =
                [new ChosenLanguage(), new AcceptLanguageHeaderRequestCultureProvider()];
            options.ApplyCurrentCultureToResponseHeaders = false;
        });
        return builder;
    }

    /// <summary>The order matters: words in the person's language, headers on all answers, limits by person.</summary>
    public static WebApplication UseRequests(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseCors();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(IdempotencyKeys.KeepBody);
        return app;
    }

    private static void Tighten(JsonSerializerOptions json)
    {
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }
}
