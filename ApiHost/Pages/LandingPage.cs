using static LytSlot.ApiHost.Pages.PageLayout;

namespace LytSlot.ApiHost.Pages;

/// <summary>The first page: what LytSlot is, and where to go from here.</summary>
internal static class LandingPage
{
    /// <summary>The page.</summary>
    /// <param name="botLink">Address that opens the bot; null: unknown.</param>
    /// <param name="isSignedIn">Whether this browser is signed in.</param>
    /// <param name="isAdmin">Whether the person is an admin of the platform.</param>
    public static IResult Show(string? botLink, bool isSignedIn, bool isAdmin)
    {
        var bot = botLink is null ? "" : $"""<a class="button" href="{Text(botLink)}">{PageWords.OpenBot}</a>""";
        var dashboard = isAdmin ? $"""<a class="button quiet" href="/dashboard/">{PageWords.Dashboard}</a>""" : "";
        var console = isSignedIn ? $"""<a class="button" href="/console">{PageWords.OpenConsole}</a>""" : "";
        var door = isSignedIn
            ? $"""<form method="post" action="/sign-out"><button class="quiet">{PageWords.SignOut}</button></form>"""
            : $"""<a class="button quiet" href="/sign-in">{PageWords.SignIn}</a>""";
        return Page(PageWords.AboutTitle, $"""
                <section class="hero">
                  <h1>{PageWords.AboutTitle}</h1>
                  <p class="lead">{PageWords.About}</p>
                  <div class="actions">{console}{bot}{dashboard}{door}</div>
                </section>
                <ol class="steps">
                  {Step(PageWords.StepBook, PageWords.StepBookText)}
                  {Step(PageWords.StepPay, PageWords.StepPayText)}
                  {Step(PageWords.StepPublish, PageWords.StepPublishText)}
                </ol>
                <p class="foot"><a href="/docs">{PageWords.Document}</a></p>
            """);
    }

    private static string Step(string title, string text) => $"<li><h2>{title}</h2><p>{text}</p></li>";
}
