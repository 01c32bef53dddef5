using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>記号 (1xxx0, or 0xxxx of a 振替口座) and 番号 (up to eight digits) of ゆうちょ銀行.</summary>
internal static class PostalAccounts
{
    private const int SymbolDigits = 5;
    private const int MostNumberDigits = 8;
    private const int MostDigits = 14;
    private const int Reach = 60;
    private const string Reason = "ゆうちょ銀行の記号・番号の表示があります。";

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Find(NumberReading reading)
    {
        var index = reading.Names.Index;
        if (index.Has(LabelKind.Symbol))
        {
            for (var i = 0; i < index.Labels.Count; i++)
            {
                if (index.Labels[i].Kind != LabelKind.Symbol) continue;
                var bank = SymbolContext.IsPostalBank(reading, index.Labels[i].Start);
                if (!bank && SymbolContext.IsInsurance(reading, index.Labels[i])) continue;
                var values = SymbolValues.Of(reading, i).ToList();
                if (values.Count == 0 || !(bank || (values.Count == 2 && IsSymbol(reading.Text[values[0].Start..values[0].End])))) continue;
                foreach (var (start, end) in values) yield return reading.Finding(FindingType.BankAccount, start, end, bank ? Confidence.Confirmed : Confidence.Check, Reason);
            }
        }

        if (!index.Has(LabelKind.PostalAccount) && !index.Has(LabelKind.PostalBankContext) && !index.Has(LabelKind.Account)) yield break;
        for (var i = 0; i < reading.Groups.Count; i++)
        {
            if (LastOf(reading, i) is not (>= 0 and var last)) continue;
            yield return reading.Finding(FindingType.BankAccount, reading.Groups[i].Start, reading.Groups[last].End, Confidence.Confirmed, Reason);
            i = last;
        }
    }

    private static int LastOf(NumberReading reading, int first)
    {
        var groups = reading.Groups;
        var hit = reading.Names[first];
        if (hit is { CellEnd: >= 0, Kind: LabelKind.Symbol or LabelKind.SymbolNumber } && SymbolContext.IsPostalBank(reading, groups[first].Start)) return LabelValue.LastOf(reading, first, MostDigits, hit.CellEnd);
        if (groups.Length(first) != SymbolDigits || groups.GapBefore(first) is DigitGap.Hyphen or DigitGap.Dot || !IsSymbol(reading.Text[groups[first].Start..groups[first].End])) return -1;
        var last = groups.GapAfter(first) is DigitGap.Hyphen or DigitGap.MiddleDot or DigitGap.Space or DigitGap.Slash ? first + 1 : -1;
        if (last > 0 && groups.Length(last) == 1 && groups.GapAfter(last) == DigitGap.Hyphen) last++;
        if (last < 0 || groups.Length(last) > MostNumberDigits || groups.Length(last) < 2 || groups.GapAfter(last) is DigitGap.Hyphen or DigitGap.Dot or DigitGap.Comma) return -1;
        var near = hit.Kind is LabelKind.PostalAccount or LabelKind.Account || reading.Names.Index.HasContext(LabelKind.PostalBankContext, groups[first].Start, Reach);
        return near && !hit.TakesFrom(hit.Kind is LabelKind.PostalAccount or LabelKind.Account or LabelKind.Symbol ? hit.Kind : LabelKind.PostalAccount) ? last : -1;
    }

    private static bool IsSymbol(ReadOnlySpan<char> digits) => digits.Length == SymbolDigits && ((digits[0] == '1' && digits[4] == '0') || digits[0] == '0');
}
