using LytSlot.Confirmations;

namespace LytSlot.Grains.Confirmations;

/// <summary>What can be asked of a second confirmation.</summary>
internal abstract record ConfirmationCommand
{
    private ConfirmationCommand()
    {
    }

    /// <summary>Come into being.</summary>
    internal sealed record Ask(
        Guid Tenant, string TenantName, long By, ConfirmedAct Act, string? Name, DateTimeOffset Until)
        : ConfirmationCommand;

    /// <summary>Yes.</summary>
    internal sealed record Confirm(long By, DateTimeOffset At) : ConfirmationCommand;

    /// <summary>No.</summary>
    internal sealed record Decline(long By, DateTimeOffset At) : ConfirmationCommand;

    /// <summary>The person was asked in the bot, or can't be any more.</summary>
    internal sealed record Told : ConfirmationCommand;

    /// <summary>It was carried out, or refused with this code.</summary>
    internal sealed record End(string? Refusal) : ConfirmationCommand;
}
