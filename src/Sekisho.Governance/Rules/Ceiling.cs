using Sekisho.Governance.Services;

namespace Sekisho.Governance.Rules;

/// <summary>The highest class that a form of service may receive at all; a permit may name less.</summary>
/// <param name="Contract">Contract of the plan.</param>
/// <param name="Delivery">Way of delivery, or null for every way.</param>
/// <param name="MaximumLevel">Highest level.</param>
/// <param name="Clause">Clause that says so.</param>
/// <param name="Reason">Why, for a clerk.</param>
/// <param name="Barred">Whether services of this form are not used at all.</param>
public sealed record Ceiling(Contract Contract, Delivery? Delivery, int MaximumLevel, string Clause, string Reason, bool Barred = false);
