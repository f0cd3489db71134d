namespace LytSlot.Grains.Moderation;

/// <summary>A word of a rule.</summary>
/// <param name="Text">As it is compared.</param>
/// <param name="IsStem">Whether any ending may follow.</param>
internal readonly record struct WordForm(string Text, bool IsStem)
{
    /// <summary>Whether a word of a text is this one.</summary>
    public bool Is(string word) => IsStem ? word.StartsWith(Text, StringComparison.Ordinal) : word == Text;
}
