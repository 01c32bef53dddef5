using System.Collections.Immutable;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Usage;

namespace Sekisho.Gateway.Screening;

/// <summary>What the screening of a prompt says.</summary>
/// <param name="Level">Information class that the findings mean.</param>
/// <param name="Cause">What means that class, in words, with its count and never its value; empty where nothing does.</param>
/// <param name="Findings">Findings by kind and count.</param>
/// <param name="Failure">Set where the inspection itself failed: then nothing passes.</param>
internal sealed record Screened(int Level, string Cause, ImmutableArray<FindingCount> Findings, Refusal? Failure = null);
