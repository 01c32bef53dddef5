namespace Sekisho.Governance.Rules;

/// <summary>Periods of the procedure, in working days (開庁日).</summary>
/// <param name="HoldDays">Longest 保留.</param>
/// <param name="ReminderDays">After how many days whoever a case waits for is reminded, and again each time.</param>
/// <param name="IdleDays">After how many idle days a case is dropped (廃案) by itself.</param>
/// <param name="RatificationDays">Within how many days a suspension is confirmed (追認).</param>
/// <param name="CorrectionDays">For how many days after the day of a missed condition it may still be put right (是正) before use stops.</param>
public sealed record Deadlines(int HoldDays = 10, int ReminderDays = 5, int IdleDays = 120, int RatificationDays = 5, int CorrectionDays = 10);
