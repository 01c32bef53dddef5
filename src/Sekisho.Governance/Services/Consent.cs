namespace Sekisho.Governance.Services;

/// <summary>了解: the answer to a <see cref="ConsiderationReport"/>.</summary>
/// <param name="From">Who answered.</param>
/// <param name="DocumentNumber">文書番号.</param>
/// <param name="On">When.</param>
public sealed record Consent(string From, string DocumentNumber, DateOnly On);
