using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Channels;

/// <summary>Makes a person an administrator, changes the rights, or takes them away (null).</summary>
internal sealed record AdminRightsBody(AdminRights? Rights);
