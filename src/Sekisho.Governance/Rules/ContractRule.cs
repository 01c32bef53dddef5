namespace Sekisho.Governance.Rules;

/// <summary>What must stand in the register of services before a service on a 個別契約 can be applied for (申合せ 5).</summary>
/// <param name="ReportNeeded">Whether the state of consideration is reported first (検討状況の報告).</param>
/// <param name="ConsentNeeded">Whether the addressee's 了解 is waited for.</param>
/// <param name="FactsNeeded">Whether the facts of the contract are registered: scope, highest class, training on input, location of data, period.</param>
/// <param name="Addressee">To whom the report goes.</param>
/// <param name="Clause">Clause that demands it.</param>
public sealed record ContractRule(bool ReportNeeded = false, bool ConsentNeeded = false, bool FactsNeeded = false, string Addressee = "", string? Clause = null);
