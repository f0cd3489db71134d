using LytSlot.Queries;
using LytSlot.Users;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Pages of a list over all tenants of a person, one tenant after the other. A cursor is the tenant's place among the
/// memberships, a colon, and the cursor of its own list.
/// </summary>
internal static class TenantPages
{
    /// <summary>Fills a page.</summary>
    /// <param name="person">Whose tenants.</param>
    /// <param name="here">Where to go on; null: at the beginning.</param>
    /// <param name="read">A tenant's page: its rows and its next cursor, as that member sees them.</param>
    public static async Task<(List<TRow> Rows, string? Next)> Read<TRow>(
        UserView person, string? here, Func<Caller, Page, Task<(IEnumerable<TRow> Rows, string? Next)>> read)
    {
        var members = person.Memberships.Where(m => m.Role is not Role.None)
            .Select(m => Caller.Member(m.Tenant, person.UserId, m.Role)).ToList();
        var (place, after) = Parse(here);
        var rows = new List<TRow>();
        for (; place < members.Count && rows.Count < Paging.Size; place++, after = null)
        {
            var (some, next) = await read(members[place], new Page(after, Paging.Size - rows.Count));
            rows.AddRange(some);
            if (next is not null)
            {
                return (rows, $"{place}:{next}");
            }
        }

        return (rows, place < members.Count ? $"{place}:" : null);
    }

    private static (int Place, string? After) Parse(string? here) =>
        here?.Split(':', 2) is [var place, var after] && int.TryParse(place, out var number) && number >= 0
            ? (number, after.Length > 0 ? after : null)
            : (0, null);
}
