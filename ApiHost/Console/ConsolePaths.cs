using System.Text;
using LytSlot.Orders;

namespace LytSlot.ApiHost.Console;

/// <summary>Addresses of the console's pages.</summary>
internal static class ConsolePaths
{
    public const string Overview = "/console";

    /// <summary>For people who have no channel yet.</summary>
    public const string Start = "/console/start";

    public const string Orders = "/console/orders";

    /// <summary>New orders, drawn one beside the other.</summary>
    public const string Review = "/console/review";

    public const string NewOrder = "/console/orders/new";

    public const string Calendar = "/console/calendar";

    /// <summary>Where a stretch of a day is picked by taps.</summary>
    public const string Stretch = "/console/calendar/stretch";

    public const string Channels = "/console/channels";

    public const string Money = "/console/money";

    public const string Analytics = "/console/analytics";

    public const string Settings = "/console/settings";

    /// <summary>Where a person is signed in.</summary>
    public const string Sessions = "/console/settings/sessions";

    public const string ApiKeys = "/console/settings/api-keys";

    public const string Webhooks = "/console/settings/webhooks";

    /// <summary>What happened in the tenant.</summary>
    public const string Audit = "/console/settings/audit";

    public const string Admin = "/console/admin";

    /// <summary>Tells open pages that something happened.</summary>
    public const string Live = "/console/live";

    public const string Payouts = "/console/money/payouts";

    public const string AdminPayouts = "/console/admin/payouts";

    /// <summary>What waits for an admin to look at it.</summary>
    public const string AdminModeration = "/console/admin/moderation";

    /// <summary>By which rules it does.</summary>
    public const string AdminRules = "/console/admin/moderation/rules";

    public const string Advertisers = "/console/advertisers";

    public const string PromoCodes = "/console/promo-codes";

    /// <summary>Prices for several slots that are booked together.</summary>
    public const string Packages = "/console/packages";

    /// <summary>An address with what it asks for; what is null or empty is left out.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> asked)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in asked)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=')
                    .Append(Uri.EscapeDataString(value));
            }
        }

        return path + query;
    }

    /// <summary>The page of one order.</summary>
    public static string Order(Guid id) => $"{Orders}/{id:N}";

    /// <summary>The list of orders in a status.</summary>
    public static string OrdersIn(OrderStatus status) => $"{Orders}?status={Spelled.Of(status)}";

    /// <summary>The page of what waits for a yes in the bot.</summary>
    public static string Confirmation(Guid id) => $"/console/confirmations/{id:N}";

    /// <summary>The page of one webhook.</summary>
    public static string Webhook(Guid id) => $"{Webhooks}/{id:N}";

    /// <summary>A tenant's page for admins.</summary>
    public static string AdminTenant(Guid id) => $"{Admin}/tenants/{id:N}";

    /// <summary>An order's page for admins.</summary>
    public static string AdminOrder(OrderKey order) => $"{AdminModeration}/{order.Tenant:N}/{order.Order:N}";

    /// <summary>A channel's page for admins.</summary>
    public static string AdminChannel(long id) => FormattableString.Invariant($"{Admin}/channels/{id}");

    /// <summary>The page of one channel.</summary>
    public static string Channel(long id) => FormattableString.Invariant($"{Channels}/{id}");

    /// <summary>What an owner sets for a channel.</summary>
    public static string ChannelSettings(long id) => $"{Channel(id)}/settings";

    /// <summary>By which rules a channel's prices change.</summary>
    public static string PriceRules(long id) => $"{Channel(id)}/prices";

    /// <summary>Packages of a channel.</summary>
    public static string PackagesOf(long id) => FormattableString.Invariant($"{Packages}?channel={id}");
}
