using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;

namespace Sekisho.Governance.Cases;

/// <summary>Numbers that people quote: each series begins at 1 in every fiscal year and has no gaps.</summary>
public static class Numbering
{
    /// <summary>令和8年度 第1号.</summary>
    public static async Task<string> NextCaseNumberAsync(IDesk desk) => $"{Year(desk)} 第{await desk.NextNumberAsync("case").ConfigureAwait(false)}号";

    /// <summary>令和8年度 許可第1号; where the rules in force speak of 承認, 承認第1号.</summary>
    public static async Task<string> NextPermitNumberAsync(IDesk desk) => $"{Year(desk)} {(await desk.RulesAsync().ConfigureAwait(false)).Vocabulary.Permit}第{await desk.NextNumberAsync("permit").ConfigureAwait(false)}号";

    private static string Year(IDesk desk) => JapaneseEra.FormatFiscalYear(JapanTime.DateAt(desk.At));
}
