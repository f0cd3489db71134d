using LytSlot.Prices;

namespace LytSlot.Channels;

/// <summary>
/// One Telegram channel. Key: <see cref="ChannelKey"/>; it may change hands, so the caller is compared.
/// </summary>
[Alias("lyt.IChannelGrain")]
public interface IChannelGrain : IGrainWithStringKey
{
    /// <summary>Reads the channel. Refuses with <c>channel.not_found</c>.</summary>
    /// <remarks>Callers: members of its tenant, admins, the system.</remarks>
    [Alias("Read")]
    Task<Outcome<ChannelView>> Read();

    /// <summary>Reads what anyone may know of a channel that sells. Refuses with <c>channel.not_found</c>.</summary>
    /// <remarks>Callers: anyone.</remarks>
    [Alias("ReadCard")]
    Task<Outcome<ChannelCard>> ReadCard();

    /// <summary>
    /// Connects the channel to the caller's tenant after asking Telegram; a repeat checks again. Leaves it
    /// <c>pending</c>
    /// until it is opened, or gives back what a lost right took away. Refuses with <c>channel.not_a_channel</c>,
    /// <c>channel.not_yours</c> (the person may not post there), <c>channel.rights_missing</c> (the bot may not post,
    /// edit
    /// and delete), <c>channel.protected</c>, <c>channel.taken</c> (another tenant has it), <c>channel.plan_limit</c>,
    /// <c>channel.telegram_away</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of the tenant that gets it.</remarks>
    [Alias("Connect")]
    Task<Outcome<ChannelView>> Connect();

    /// <summary>
    /// Sets what the owner sells and opens a pending channel for sale. The same settings again change nothing.
    /// Refuses with <c>channel.not_found</c>, <c>channel.bad_settings</c>, <c>channel.rights_missing</c>, and as
    /// <see cref="SetPrices"/> does.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Offer")]
    Task<Outcome<ChannelView>> Offer(ChannelSettings settings);

    /// <summary>
    /// As <see cref="Offer"/>, if the settings are still those that were read: somebody else's change is never undone
    /// unseen. How long a format lives is known from its name, whatever is said here. Refuses besides with
    /// <c>channel.settings_changed</c>.
    /// </summary>
    /// <param name="settings">All settings.</param>
    /// <param name="version"><see cref="ChannelView.SettingsVersion"/> of what was read.</param>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Revise")]
    Task<Outcome<ChannelView>> Revise(ChannelSettings settings, int version);

    /// <summary>
    /// Takes no further bookings until <see cref="SellAgain"/>; what is held or sold goes on. A repeat changes nothing.
    /// Refuses with <c>channel.not_found</c>, <c>channel.not_open</c> (nothing is sold yet), <c>channel.suspended</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Pause")]
    Task<Outcome<ChannelView>> Pause();

    /// <summary>
    /// Sells again. A repeat changes nothing. Refuses as <see cref="Pause"/> does, and with
    /// <c>channel.rights_missing</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("SellAgain")]
    Task<Outcome<ChannelView>> SellAgain();

    /// <summary>
    /// Asks Telegram what the bot may do in the channel, and what it is called; missing rights stop sales, and come
    /// back as they went. Refuses with <c>channel.not_found</c>, <c>channel.telegram_away</c>,
    /// <c>channel.protected</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("CheckRights")]
    Task<Outcome<ChannelView>> CheckRights();

    /// <summary>
    /// Stops sales until <see cref="LiftSuspension"/>; what is held or sold goes on. A repeat changes nothing. Refuses
    /// with <c>channel.not_found</c>, <c>channel.bad_reason</c>.
    /// </summary>
    /// <param name="reason">Told to its people, at most 500 characters; null for none.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("Suspend")]
    Task<Outcome<ChannelView>> Suspend(string? reason);

    /// <summary>
    /// The channel is what it was before it was suspended. A repeat changes nothing. Refuses with
    /// <c>channel.not_found</c>.
    /// </summary>
    /// <remarks>Callers: admins.</remarks>
    [Alias("LiftSuspension")]
    Task<Outcome<ChannelView>> LiftSuspension();

    /// <summary>
    /// Sets the rules of the prices, all at once. The same rules again change nothing. Refuses with
    /// <c>channel.not_found</c>, <c>price.too_many_rules</c>, <c>price.bad_rule</c>, <c>price.bad_percent</c>,
    /// <c>price.bad_amount</c>, <c>price.bad_hours</c>, <c>price.bad_dates</c>, <c>price.bad_threshold</c>,
    /// <c>slot.no_such_format</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("SetPrices")]
    Task<Outcome<ChannelView>> SetPrices(PriceRules prices);

    /// <summary>The settings a new channel starts with, with one price for its shortest format.</summary>
    /// <param name="price">Price of the shortest format.</param>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Suggest")]
    Task<Outcome<ChannelSettings>> Suggest(Money price);

    /// <summary>
    /// Keeps a time free of ads: nothing that would occupy any of it can be booked, and what is sold already stands.
    /// The same id again changes nothing. Refuses with <c>channel.not_found</c>, <c>channel.bad_block</c>,
    /// <c>channel.too_many_blocks</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Block")]
    Task<Outcome<ChannelView>> Block(TimeBlock block);

    /// <summary>
    /// Opens a block whole; one that is not there changes nothing. Refuses with <c>channel.not_found</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Unblock")]
    Task<Outcome<ChannelView>> Unblock(Guid block);

    /// <summary>
    /// Opens a stretch of time, of whichever blocks it is part; of a weekly one only there. A repeat changes nothing.
    /// Refuses with <c>channel.not_found</c>, <c>channel.bad_block</c>, <c>channel.too_many_blocks</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("UnblockTime")]
    Task<Outcome<ChannelView>> UnblockTime(TimeRange range);

    /// <summary>
    /// Blocks in other weeks what is blocked in one, by the channel's clock; weeks begin on Monday. What is blocked
    /// there already stays, so a repeat adds nothing. Refuses with <c>channel.not_found</c>, <c>channel.bad_week</c>,
    /// <c>channel.too_many_blocks</c>.
    /// </summary>
    /// <param name="week">Any day of the week to copy.</param>
    /// <param name="onto">Any day of the first week to copy onto.</param>
    /// <param name="weeks">How many weeks in a row are copied onto, 1 to 26.</param>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("CopyWeek")]
    Task<Outcome<ChannelView>> CopyWeek(DateOnly week, DateOnly onto, int weeks);

    /// <summary>
    /// Telegram said that the bot's rights changed. Repeats change nothing, nor does news older than the last heard.
    /// </summary>
    /// <remarks>Callers: hosts, the system.</remarks>
    [Alias("RightsChanged")]
    Task RightsChanged(BotRights rights);
}
