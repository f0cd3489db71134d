using static LytSlot.ApiHost.Pages.PageLayout;

namespace LytSlot.ApiHost.Pages;

/// <summary>Shows the link into the bot and waits. Works without scripts, too: then a button goes on.</summary>
internal static class SignInPage
{
    /// <summary>The page of a sign-in that waits.</summary>
    /// <param name="botLink">Address that opens the bot at this sign-in.</param>
    public static IResult Waiting(string botLink) => Page(PageWords.SignInTitle, $"""
                <section class="card" id="sign-in" data-done="{PageWords.SignInDone}">
                  <h1>{PageWords.SignInTitle}</h1>
                  <p>{PageWords.SignInHow}</p>
                  <p><a class="button wide" href="{Text(botLink)}" target="_blank" rel="noopener noreferrer">
                    {PageWords.OpenBot}</a></p>
                  <figure class="scan">
                    {QrPicture.Of(botLink, Text(PageWords.SignInCode))}
                    <figcaption>{PageWords.SignInScan}</figcaption>
                  </figure>
                  <p class="link">{Text(botLink)}</p>
                  <p class="waiting" role="status" id="status"><span class="pulse"></span>
                    <span id="words">{PageWords.SignInWaiting}</span></p>
                  <form method="post" action="/sign-in/finish" id="finish">
                    <noscript><button class="quiet">{PageWords.SignInConfirmed}</button></noscript>
                  </form>
                </section>
            """, "/sign-in.js");

    /// <summary>The page of a sign-out that can't be done just now.</summary>
    public static IResult StillSignedIn() => Page(PageWords.SignOut, $"""
                <section class="card">
                  <h1>{PageWords.SignOut}</h1>
                  <p role="alert">{PageWords.StillSignedIn}</p>
                  <form method="post" action="/sign-out"><button class="wide">{PageWords.SignOut}</button></form>
                </section>
            """, status: StatusCodes.Status503ServiceUnavailable);

    /// <summary>The page of a sign-in that can't go on.</summary>
    /// <param name="words">What happened, in our own words.</param>
    /// <param name="status">HTTP status.</param>
    public static IResult Over(string words, int status) => Page(PageWords.SignInTitle, $"""
                <section class="card">
                  <h1>{PageWords.SignInTitle}</h1>
                  <p>{Text(words)}</p>
                  <p><a class="button wide" href="/sign-in">{PageWords.SignInAgain}</a></p>
                </section>
            """, status: status);
}
