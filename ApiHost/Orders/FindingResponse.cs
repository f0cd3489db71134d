using LytSlot.Moderation;

namespace LytSlot.ApiHost.Orders;

/// <summary>A rule that a post meets.</summary>
/// <param name="Kind">What sort of rule.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Part">Where.</param>
/// <param name="Excerpt">What of the post meets it, up to 80 characters.</param>
internal sealed record FindingResponse(FindingKind Kind, string Rule, PostPart Part, string Excerpt)
{
    public static FindingResponse From(Finding finding) =>
        new(finding.Kind, finding.Rule, finding.Part, finding.Excerpt);
}
