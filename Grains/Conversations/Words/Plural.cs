namespace LytSlot.Grains.Conversations.Words;

/// <summary>
/// Which form a noun takes after a number (the categories of Unicode's plural rules for whole numbers).
/// </summary>
internal static class Plural
{
    public static string Form(string language, int number)
    {
        var rest = Math.Abs(number % 100);
        return language == "ru"
            ? (rest % 10, rest) switch
            {
                (_, >= 11 and <= 14) => "many",
                (1, _) => "one",
                ( >= 2 and <= 4, _) => "few",
                _ => "many",
            }
            : number == 1 ? "one" : "many";
    }
}
