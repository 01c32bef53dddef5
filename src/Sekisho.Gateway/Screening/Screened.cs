using System.Collections.Immutable;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Usage;

namespace Sekisho.Gateway.Screening;

/// <summary>What the screening of a prompt says.</summary>
/// <param name="Level">Information class that the findings mean.</param>
/// <param name="Findings">Findings by kind and count.</param>
/// <param name="Failure">Set where the inspection itself failed: then nothing passes.</param>
internal sealed record Screened(int Level, ImmutableArray<FindingCount> Findings, Refusal? Failure = null);
