using Microsoft.AspNetCore.Http.Metadata;

namespace LytSlot.ApiHost.Payments;

/// <summary>Metadata of an endpoint: how long a body it takes, in bytes.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
