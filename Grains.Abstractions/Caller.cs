using System.Globalization;

namespace LytSlot;

/// <summary>
/// Who calls. Set by a host from what it has verified, carried with every grain call, checked by grains.
/// </summary>
/// <param name="Kind">On whose behalf.</param>
/// <param name="Tenant">The member's tenant; null unless <see cref="CallerKind.Member"/>.</param>
/// <param name="UserId">Telegram user id; null for guests, hosts and the system.</param>
/// <param name="Role">The member's role; <see cref="Role.None"/> otherwise.</param>
[GenerateSerializer, Immutable, Alias("lyt.Caller")]
public sealed record Caller(
    [property: Id(0)] CallerKind Kind,
    [property: Id(1)] Guid? Tenant,
    [property: Id(2)] long? UserId,
    [property: Id(3)] Role Role)
{
    private const string ContextKey = "lyt.caller";

    /// <summary>The cluster itself.</summary>
    public static Caller System { get; } = new(CallerKind.System, null, null, Role.None);

    /// <summary>Someone who is signing in.</summary>
    public static Caller Guest { get; } = new(CallerKind.Guest, null, null, Role.None);

    /// <summary>A host's own machinery.</summary>
    public static Caller Host { get; } = new(CallerKind.Host, null, null, Role.None);

    /// <summary>The caller of the running call, or null when nobody said.</summary>
    public static Caller? Current
    {
        get => RequestContext.Get(ContextKey) as Caller;
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

    /// <summary>The API key that acts in the member's name; null: they act themselves.</summary>
    [Id(4)]
    public Guid? Key { get; init; }

    /// <summary>Who it is: <c>member:5</c>, <c>person:7</c>, <c>system</c>.</summary>
    public string Name => UserId is { } user
        ? string.Create(CultureInfo.InvariantCulture, $"{Kind.ToString().ToLowerInvariant()}:{user}")
        : Kind.ToString().ToLowerInvariant();

    /// <summary>
    /// Who did it, as timelines and logs spell it: the name, and behind it the API key that acted in it, for instance
    /// <c>member:5/key:0198c0de000070008000000000000001</c>.
    /// </summary>
    public string Actor => Key is { } key ? $"{Name}/key:{key:N}" : Name;

    /// <summary>A Telegram user as such.</summary>
    public static Caller Person(long userId) => new(CallerKind.Person, null, userId, Role.None);

    /// <summary>A member acting for a tenant.</summary>
    public static Caller Member(Guid tenant, long userId, Role role) => new(CallerKind.Member, tenant, userId, role);

    /// <summary>A platform admin.</summary>
    public static Caller Admin(long userId) => new(CallerKind.Admin, null, userId, Role.None);

    /// <summary>Makes this caller the current one until the result is disposed.</summary>
    public Scope Enter()
    {
        var before = Current;
        Current = this;
        return new(before);
    }

    /// <summary>Gives the former caller back.</summary>
    /// <param name="before">Who called before; null for nobody.</param>
    public readonly struct Scope(Caller? before) : IDisposable
    {
        /// <summary>Gives the former caller back.</summary>
        public void Dispose() => Current = before;
    }
}
