namespace LytSlot.Logins;

/// <summary>Address of a one-time sign-in.</summary>
/// <param name="Code">What stands in the bot link after <c>login_</c>: 32 lower-case hexadecimal digits.</param>
[GenerateSerializer, Immutable, Alias("lyt.LoginKey")]
public readonly record struct LoginKey(
    [property: Id(0)] Guid Code)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static LoginKey Parse(string key) => new(KeyParts.Id(KeyParts.After(key, "login:"), key));

    /// <summary>The grain key, <c>login:{code:N}</c>.</summary>
    public override string ToString() => $"login:{Code:N}";
}
