using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace LytSlot.ApiHost.Pages;

/// <summary>Words of the pages, in the language of the running request.</summary>
internal static class PageWords
{
    private static readonly ResourceManager Words =
        new("LytSlot.ApiHost.Pages.PageWords", typeof(PageWords).Assembly);

    public static string About => Find();

    public static string AboutTitle => Find();

    public static string Dashboard => Find();

    public static string Document => Find();

    public static string NoSuchLink => Find();

    public static string OpenBot => Find();

    public static string OpenConsole => Find();

    public static string SignedIn => Find();

    public static string SignIn => Find();

    public static string SignInAgain => Find();

    public static string SignInCode => Find();

    public static string SignInConfirmed => Find();

    public static string SignInDone => Find();

    public static string SignInExpired => Find();

    public static string SignInHow => Find();

    public static string SignInScan => Find();

    public static string SignInTitle => Find();

    public static string SignInWaiting => Find();

    public static string SignOut => Find();

    public static string StepBook => Find();

    public static string StepBookText => Find();

    public static string StepPay => Find();

    public static string StepPayText => Find();

    public static string StepPublish => Find();

    public static string StepPublishText => Find();

    public static string StillSignedIn => Find();

    public static string Unavailable => Find();

    private static string Find([CallerMemberName] string name = "") =>
        Words.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"There are no words for {name}.");
}
