namespace Sekisho.Governance.Rules;

/// <summary>A task in which services may be used, or may not (利用可能な業務の範囲).</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Name of the task.</param>
/// <param name="Description">What it covers.</param>
/// <param name="Allowed">False: barred.</param>
/// <param name="MaximumLevel">Highest class in this task, where it is limited.</param>
/// <param name="Condition">What must be kept to.</param>
/// <param name="Reason">Why it is barred.</param>
/// <param name="Clause">Clause that it rests on.</param>
/// <param name="Risk">Risk of the task.</param>
/// <param name="TrainingLevel">Training that applicant and users must have; 0: none.</param>
public sealed record TaskRule(
    string Code,
    string Title,
    string Description,
    bool Allowed,
    int? MaximumLevel = null,
    string? Condition = null,
    string? Reason = null,
    string? Clause = null,
    Risk Risk = Risk.Low,
    int TrainingLevel = 0);
