using LytSlot.Audit;
using LytSlot.Grains.Webhooks;

namespace LytSlot.Grains.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    /// <summary>Computed by <c>openssl dgst -sha256 -hmac c2VjcmV0</c> of <c>1700000000.{}</c>.</summary>
    [Fact]
    public void Signature_is_what_others_compute_too() => Assert.Equal(
        "t=1700000000,v1=7a9dd4064190e6e239b288f0ab3da6f2941a9e1f059f39dbcb3a55e5c2741bae",
        WebhookSignature.Of("{}", new("c2VjcmV0", null, null), At));

    [Fact]
    public void Both_secrets_sign_for_a_day() => Assert.Equal(
        "t=1700000000,v1=7a9dd4064190e6e239b288f0ab3da6f2941a9e1f059f39dbcb3a55e5c2741bae"
            + ",v1=3ee3a3a65fb15f5b7f8b0c91dc2b2a0e695c037e7f7c20523b1b6ee9f57b7ce3",
        WebhookSignature.Of("{}", new("c2VjcmV0", "before", At), At));

    [Fact]
    public void Body_has_all_members_always() => Assert.Equal(
        """
        {"name":"order/x/3","type":"order.approved","at":"2023-11-14T22:13:20+00:00","thing":"order","id":"x",
        "sequence":3,"actor":"member:5","reason":null}
        """.ReplaceLineEndings(""),
        WebhookBody.Of(new AuditEntry(At, "order", "x", 3, "approved", "member:5", null, "trace")));
}
