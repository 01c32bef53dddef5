using Sekisho.Governance.Cases;

namespace Sekisho.Storage.Cases;

/// <summary>An event of a case and when it was stored.</summary>
public sealed record CaseHappening(DateTimeOffset At, CaseEvent Event);
