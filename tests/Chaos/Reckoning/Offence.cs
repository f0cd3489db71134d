namespace LytSlot.Chaos.Reckoning;

/// <summary>The ways in which a promise can be broken.</summary>
internal enum Offence
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Money or a paid post that came to nothing.</summary>
    Lost = 1,

    /// <summary>Two copies of one post stand at the end.</summary>
    Doubled = 2,

    /// <summary>One time of a channel was given to two.</summary>
    Oversold = 3,

    /// <summary>The books and the money that moved do not agree.</summary>
    Unbalanced = 4,

    /// <summary>
    /// A post that should not have been there, or not then, or not so; an owner charged with what was not done, or not
    /// charged with what was.
    /// </summary>
    Wrong = 5,
}
