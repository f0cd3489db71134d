namespace LytSlot;

/// <summary>
/// A command that its sender may send again, since an answer can get lost: repeated under the same key it has the
/// effect of once. Set by a host, carried with the one call it makes; grains don't hand it on.
/// </summary>
/// <param name="Id">
/// Hash of who calls, what is asked of which thing, and the key they chose: 32 characters, lower-case hexadecimal.
/// </param>
/// <param name="Request">Hash of what was sent, spelled alike.</param>
/// <param name="At">When it came in, UTC.</param>
[GenerateSerializer, Immutable, Alias("lyt.Attempt")]
public sealed record Attempt(
    [property: Id(0)] string Id,
    [property: Id(1)] string Request,
    [property: Id(2)] DateTimeOffset At)
{
    private const string ContextKey = "lyt.attempt";

    /// <summary>The attempt of the running call; null when its sender gave no key.</summary>
    public static Attempt? Current
    {
        get => RequestContext.Get(ContextKey) as Attempt;
        set
        {
            if (value is null)
            {
                RequestContext.Remove(ContextKey);
            }
            else
            {
                RequestContext.Set(ContextKey, value);
            }
        }
    }
}
