using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Posts;

/// <summary>A kind of post.</summary>
/// <param name="Name">Also of its golden file.</param>
/// <param name="Method">The call of the Bot API that sends it.</param>
/// <param name="Sent">What the advertiser sends to the bot.</param>
internal sealed record Kind(string Name, string Method, object Sent)
{
    /// <summary>What they tap and type among the options; null: nothing.</summary>
    public Func<Person, Task>? Options { get; init; }

    /// <summary>Whether it stands pinned.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Messages it is.</summary>
    public int Messages { get; init; } = 1;

    public override string ToString() => Name;
}
