using System.Collections.Immutable;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>The providers this installation has settings for.</summary>
internal sealed class PaymentWays(IEnumerable<IPaymentProvider> providers)
{
    private readonly ImmutableArray<IPaymentProvider> _providers = [.. providers];

    /// <summary>Names of the ways a price in this currency can be paid, pages before transfers.</summary>
    public ImmutableArray<string> For(string currency) =>
    [
        .. _providers.Where(provider => provider.Takes(currency))
            .OrderBy(provider => provider.Name == PaymentKey.ManualProvider)
            .ThenBy(provider => provider.Name, StringComparer.Ordinal)
            .Select(provider => provider.Name),
    ];

    /// <summary>The provider of that name; null when there are no settings for it.</summary>
    public IPaymentProvider? Find(string name) => _providers.FirstOrDefault(provider => provider.Name == name);

    /// <summary>The provider with pages of that name; null when there is none.</summary>
    public ICheckoutProvider? Page(string name) => Find(name) as ICheckoutProvider;
}
