using Sekisho.Governance.Cases;

namespace Sekisho.Server.Sample;

/// <summary>What somebody in the sample city comes to want.</summary>
internal sealed record SampleWish(Guid Person, CaseKind Kind, Answers Answers);
