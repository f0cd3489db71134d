namespace LytSlot.Silo.Webhooks;

/// <summary>A name leads nowhere but into private networks.</summary>
internal sealed class ForbiddenAddressException() : IOException("The name leads to no public address.");
