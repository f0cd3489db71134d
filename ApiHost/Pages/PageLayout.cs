using System.Globalization;
using System.Text.Encodings.Web;

namespace LytSlot.ApiHost.Pages;

/// <summary>
/// What all pages have around them. Takes HTML; whatever is not ours must come through <see cref="Text"/>.
/// </summary>
internal static class PageLayout
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>A whole page.</summary>
    /// <param name="title">Title of the tab.</param>
    /// <param name="main">HTML of its content.</param>
    /// <param name="script">Address of a script; null for none.</param>
    /// <param name="status">HTTP status.</param>
    public static IResult Page(string title, string main, string? script = null, int status = StatusCodes.Status200OK)
    {
        var scriptTag = script is null ? "" : $"""<script src="{script}" defer></script>""";
        var html = $"""
            <!doctype html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>{Text(title)} · LytSlot</title>
              <link rel="icon" href="/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/styles/tokens.css">
              <link rel="stylesheet" href="/styles/buttons.css">
              <link rel="stylesheet" href="/styles/pages.css">
              {scriptTag}
            </head>
            <body>
              <header><a class="brand" href="/"><img src="/icon.svg" alt="" width="32" height="32">LytSlot</a></header>
              <main>
            {main}
              </main>
            </body>
            </html>
            """;
        return Results.Text(html, "text/html; charset=utf-8", statusCode: status);
    }

    /// <summary>Text as HTML.</summary>
    public static string Text(string text) => Encoder.Encode(text);
}
