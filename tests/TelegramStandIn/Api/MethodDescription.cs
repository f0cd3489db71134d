using System.Collections.Frozen;

namespace LytSlot.TelegramStandIn.Api;

/// <summary>One method of the Bot API.</summary>
internal sealed record MethodDescription(string Name, FrozenDictionary<string, ParameterDescription> Parameters);
