using Microsoft.AspNetCore.Localization;

namespace LytSlot.ApiHost.Requests;

/// <summary>The language a person chose in this browser, before what the browser itself asks for.</summary>
internal sealed class ChosenLanguage : RequestCultureProvider
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "lytslot-language";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(httpContext.Request.Cookies[Cookie] is { Length: 2 } language
            ? new ProviderCultureResult("", language)
            : null);
}
