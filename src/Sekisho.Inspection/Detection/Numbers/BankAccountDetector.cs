using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds numbers of bank accounts by their label, their type (普通, 当座, 貯蓄) beside a bank, the head of their column; 記号 and 番号 of ゆうちょ銀行.</summary>
internal static class BankAccountDetector
{
    private const int MostDigits = 8;
    private const int FewestDigits = 4;
    private const int TypicalDigits = 7;
    private const int BankReach = 60;
    private const string Labelled = "口座番号の表示があります。";
    private const string Typed = "預金の種別（普通・当座など）に続く番号です。";

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        if (reading.Groups.Count == 0) yield break;
        var index = reading.Names.Index;
        if (index.Has(LabelKind.Account) || index.Has(LabelKind.AccountType))
        {
            foreach (var label in index.Labels)
            {
                if (label.Kind is LabelKind.Account or LabelKind.AccountType && Behind(reading, label) is { } finding) yield return finding;
            }

            for (var i = 0; i < reading.Groups.Count; i++)
            {
                var hit = reading.Names[i];
                if (hit is { CellEnd: >= 0, Kind: LabelKind.Account or LabelKind.AccountType } && Value(reading, i, hit.CellEnd) is >= 0 and var last)
                {
                    yield return reading.Finding(FindingType.BankAccount, reading.Groups[i].Start, reading.Groups[last].End, Confidence.Confirmed, Labelled);
                    i = last;
                }
            }
        }

        foreach (var finding in PostalAccounts.Find(reading)) yield return finding;
    }

    private static Finding? Behind(NumberReading reading, Label label)
    {
        if (LabelValue.After(reading, label.End, withWord: false) is not { } value) return null;
        var hit = reading.Names[value.FirstGroup];
        if (hit.CellEnd >= 0 || Value(reading, value.FirstGroup, -1) is not (>= 0 and var last)) return null;
        var digits = reading.Groups.Sum(value.FirstGroup, last);
        var named = label.Kind == LabelKind.Account && (digits >= TypicalDigits - 1 || reading.Text[label.Start..label.End].ContainsAny("番no"));
        var bank = label.Kind == LabelKind.AccountType && (reading.Text[label.Start..label.End].ContainsAny("預口(") || reading.Names.Index.HasContext(LabelKind.BankContext, label.Start, BankReach) || reading.Names.Index.HasContext(LabelKind.PostalBankContext, label.Start, BankReach));
        if (!named && (label.Kind == LabelKind.Account || digits < TypicalDigits - 1 || (!bank && digits != TypicalDigits))) return null;
        return reading.Finding(FindingType.BankAccount, value.Start, reading.Groups[last].End, named || bank ? Confidence.Confirmed : Confidence.Check, named ? Labelled : Typed);
    }

    private static int Value(NumberReading reading, int first, int cellEnd)
    {
        var last = LabelValue.LastOf(reading, first, MostDigits, cellEnd);
        return last >= 0 && reading.Groups.Sum(first, last) >= FewestDigits ? last : -1;
    }
}
