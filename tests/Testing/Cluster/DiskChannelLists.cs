using LytSlot.Channels;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Queries;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of channels. A cursor is the number of rows before it.</summary>
internal sealed class DiskChannelLists(Disk disk) : IChannelLists
{
    public Task<ChannelPage?> OfTenant(Guid tenant, Page page, CancellationToken cancel)
    {
        var rows = disk.All<ChannelState>("channel").Select(row => row.State)
            .Where(channel => channel.TenantId == tenant)
            .OrderBy(channel => channel.Title, StringComparer.Ordinal).ThenBy(channel => channel.ChannelId)
            .Select(c => new ChannelRow(c.ChannelId ?? 0, c.Status, c.Title, c.Username, c.Subscribers));
        return Task.FromResult(Paging.Cut(rows, page) is var (part, next) ? new ChannelPage(part, next) : null);
    }

    public Task<CataloguePage?> Catalogue(Page page, CancellationToken cancel)
    {
        var rows = disk.All<ChannelState>("channel").Select(row => row.State)
            .Where(channel => channel is { Status: ChannelStatus.Active, TenantId: not null, ChannelId: not null })
            .OrderByDescending(channel => channel.Subscribers).ThenBy(channel => channel.ChannelId)
            .Select(c => new ChannelCard(
                c.ChannelId!.Value,
                c.TenantId!.Value,
                c.Title,
                c.Username,
                c.Subscribers,
                c.Language,
                c.Category,
                c.TimeZone,
                c.Formats));
        return Task.FromResult(Paging.Cut(rows, page) is var (part, next) ? new CataloguePage(part, next) : null);
    }
}
