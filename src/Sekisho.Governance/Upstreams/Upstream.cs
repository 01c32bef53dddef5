using System.Collections.Immutable;

namespace Sekisho.Governance.Upstreams;

/// <summary>Where the gateway forwards a service's prompts (OpenAI protocol).</summary>
/// <param name="Endpoint">Base address, ending before <c>/chat/completions</c>.</param>
/// <param name="SealedCredential">The provider's key, sealed with the master key; null where none is needed.</param>
/// <param name="Models">Names that callers use.</param>
public sealed record Upstream(Uri Endpoint, string? SealedCredential, ImmutableArray<Model> Models);
