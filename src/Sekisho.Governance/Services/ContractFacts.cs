namespace Sekisho.Governance.Services;

/// <summary>Facts of a 個別契約 that a permit rests on.</summary>
/// <param name="Title">件名.</param>
/// <param name="Number">契約番号.</param>
/// <param name="Scope">What is contracted and for whom.</param>
/// <param name="MaximumLevel">Highest information class that may be entered by the contract.</param>
/// <param name="TrainingOff">Whether what is entered is not used for training.</param>
/// <param name="TrainingEvidence">How that is known: clause or setting.</param>
/// <param name="Location">Where data are stored and processed.</param>
/// <param name="Erasure">What happens to them at the end.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record ContractFacts(
    string Title,
    string Number,
    string Scope,
    int MaximumLevel,
    bool TrainingOff,
    string TrainingEvidence,
    string Location,
    string Erasure,
    DateOnly From,
    DateOnly Until);
