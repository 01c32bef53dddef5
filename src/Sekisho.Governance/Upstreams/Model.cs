namespace Sekisho.Governance.Upstreams;

/// <summary>A model: the name that callers use in this body and the provider's name.</summary>
public sealed record Model(string Alias, string UpstreamName);
