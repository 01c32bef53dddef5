namespace Sekisho.Governance.Services;

/// <summary>検討状況の報告: the state of consideration of a service on a 個別契約, reported before use (申合せ 5).</summary>
/// <param name="Addressee">To whom.</param>
/// <param name="DocumentNumber">文書番号.</param>
/// <param name="On">When.</param>
/// <param name="Summary">What was reported.</param>
public sealed record ConsiderationReport(string Addressee, string DocumentNumber, DateOnly On, string Summary);
