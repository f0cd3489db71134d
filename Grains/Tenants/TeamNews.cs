using LytSlot.Conversations;

namespace LytSlot.Grains.Tenants;

/// <summary>A change of the team that people are still to be told of.</summary>
/// <param name="Number">Number of the fact.</param>
/// <param name="Kind">What it is.</param>
/// <param name="UserId">Of whom it tells.</param>
/// <param name="Name">How they are called.</param>
/// <param name="Role">Their role now; of one who is gone the last.</param>
/// <param name="By">Who did it, who need not be told.</param>
internal sealed record TeamNews(int Number, NoticeKind Kind, long UserId, string Name, Role Role, long By);
