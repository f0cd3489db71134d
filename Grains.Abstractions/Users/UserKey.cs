namespace LytSlot.Users;

/// <summary>Address of a Telegram user.</summary>
/// <param name="User">Telegram user id, positive.</param>
[GenerateSerializer, Immutable, Alias("lyt.UserKey")]
public readonly record struct UserKey(
    [property: Id(0)] long User)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static UserKey Parse(string key) => new(KeyParts.Number(KeyParts.After(key, "u:"), key));

    /// <summary>The grain key, <c>u:{id}</c>.</summary>
    public override string ToString() => "u:" + KeyParts.Spell(User);
}
