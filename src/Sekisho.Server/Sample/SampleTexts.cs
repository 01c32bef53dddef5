using System.Collections.Immutable;

namespace Sekisho.Server.Sample;

/// <summary>samples/life.json: what the people of the sample city write.</summary>
internal sealed record SampleTexts(
    ImmutableDictionary<string, ImmutableArray<string>> Purposes,
    ImmutableArray<string> OtherPurposes,
    ImmutableArray<string> Opinions,
    ImmutableArray<string> Doubts,
    ImmutableArray<string> SentBack,
    ImmutableArray<string> PermitReasons,
    ImmutableArray<string> RejectReasons,
    ImmutableArray<string> Conditions,
    ImmutableArray<string> ChangeReasons,
    ImmutableArray<string> ClosureReasons,
    ImmutableArray<string> SuspensionReasons,
    ImmutableArray<string> LiftReasons,
    ImmutableArray<string> HoldReasons,
    ImmutableArray<string> Comments,
    ImmutableArray<string> Answers,
    ImmutableArray<string> Evidence);
