using LytSlot.ApiHost.Callers;
using Microsoft.AspNetCore.Components;

namespace LytSlot.ApiHost.Console;

/// <summary>What every page needs: the cluster, the request, whose tenant it is, and a place for a refusal.</summary>
public abstract class ConsolePage : ComponentBase
{
    /// <summary>What who may only look is told on a page of forms.</summary>
    protected static readonly Refusal OnlyLooks =
        new(RefusalKind.Forbidden, "caller.role_too_low", "Your role in this tenant does not allow this.");

    /// <summary>Why what was asked for was not done; null when it was, or nothing was asked for.</summary>
    [Parameter]
    public Refusal? Refused { get; set; }

    /// <summary>What was just done, from the address; null for nothing.</summary>
    [Parameter]
    public string? Done { get; set; }

    /// <summary>The way into the cluster.</summary>
    [Inject]
    protected IGrainFactory Grains { get; set; } = null!;

    /// <summary>The running request.</summary>
    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    /// <summary>The tenant of the person's sign-in.</summary>
    protected Guid Tenant => Caller.Tenant ?? Guid.Empty;

    /// <summary>Who looks at the page.</summary>
    protected Caller Caller => Http.User.ToCaller() ?? Caller.Guest;

    /// <summary>Whether the person may do more than look.</summary>
    protected bool MayManage => Caller.Role is Role.Owner or Role.Manager;

    /// <summary>Whether the tenant is theirs.</summary>
    protected bool IsOwner => Caller.Role is Role.Owner;

    /// <summary>Ends when the browser has gone.</summary>
    protected CancellationToken Gone => Http.RequestAborted;

    /// <summary>Keeps the refusal for the page and answers with its status.</summary>
    protected void Refuse(Refusal refusal)
    {
        Refused = refusal;
        Http.Response.StatusCode = Problems.Problems.StatusOf(refusal.Kind);
    }

    /// <summary>The rows of a list; none, and the refusal kept, when it was refused.</summary>
    protected TRow[] Rows<T, TRow>(Outcome<T> outcome, Func<T, IEnumerable<TRow>> rows)
        where T : class
    {
        if (outcome.Succeeded)
        {
            return [.. rows(outcome.Value)];
        }

        Refuse(outcome.Refusal);
        return [];
    }
}
