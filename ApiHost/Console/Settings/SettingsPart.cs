using System.Globalization;
using LytSlot.Tenants;

namespace LytSlot.ApiHost.Console.Settings;

/// <summary>A page of the settings, whose times are on the tenant's clocks and whose people have names.</summary>
public abstract class SettingsPart : ConsolePage
{
    private TenantView? _tenant;

    /// <summary>The people of the tenant.</summary>
    protected IReadOnlyList<TenantMember> Members => _tenant is { } tenant ? tenant.Members : [];

    /// <summary>IANA zone of the tenant.</summary>
    protected string Zone => _tenant?.TimeZone ?? "UTC";

    /// <summary>How a person is called here; their number when they are no member any more.</summary>
    protected string NameOf(long user) =>
        Members.FirstOrDefault(member => member.UserId == user)?.Name ?? user.ToString(CultureInfo.InvariantCulture);

    /// <summary>Asks for what the page shows.</summary>
    protected abstract Task Load();

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Refused is { } refused)
        {
            Refuse(refused);
        }

        var read = await Grains.GetGrain<ITenantGrain>(new TenantKey(Tenant).ToString()).Read();
        if (!read.Succeeded)
        {
            Refuse(read.Refusal);
            return;
        }

        _tenant = read.Value;
        await Load();
    }
}
