namespace LytSlot.ApiHost.Callers;

/// <summary>What an API key must have to ask for what stands here; <see cref="ApiKeyScopes.None"/>: none may.</summary>
/// <param name="Scope">To change something. To read takes <c>read</c>, only the books take their own.</param>
internal sealed record KeyScope(ApiKeyScopes Scope)
{
    /// <summary>What a request takes; null: no key may make it.</summary>
    /// <param name="method">HTTP method.</param>
    public ApiKeyScopes? For(string method) =>
        Scope is ApiKeyScopes.None ? null
        : Scope is not ApiKeyScopes.Money && HttpMethods.IsGet(method) ? ApiKeyScopes.Read
        : Scope;

    /// <summary>Whether a key may make the request.</summary>
    /// <param name="has">What it may do.</param>
    /// <param name="method">HTTP method.</param>
    public bool LetsIn(ApiKeyScopes has, string method) => For(method) is { } needed && has.HasFlag(needed);
}
