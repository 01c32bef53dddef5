using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Whether 記号 and 番号 are those of an insurance card or of ゆうちょ銀行: the words near them tell.</summary>
internal static class SymbolContext
{
    private const int Reach = 120;

    /// <summary>Whether insurance is spoken of and the postal bank is not nearer.</summary>
    public static bool IsInsurance(NumberReading reading, Label label) =>
        reading.Text[label.Start..label.End].ContainsAny("険員") || IsInsurance(reading, label.Start);

    /// <summary>Likewise for a place.</summary>
    public static bool IsInsurance(NumberReading reading, int at) => Distance(reading, LabelKind.InsuranceContext, at) is var insurance and <= Reach && insurance <= Distance(reading, LabelKind.PostalBankContext, at);

    /// <summary>Whether the postal bank is spoken of and insurance is not nearer.</summary>
    public static bool IsPostalBank(NumberReading reading, int at) => Distance(reading, LabelKind.PostalBankContext, at) is var bank and <= Reach && bank < Distance(reading, LabelKind.InsuranceContext, at);

    private static int Distance(NumberReading reading, LabelKind kind, int at)
    {
        var distance = reading.Names.Index.ContextDistance(kind, at, Reach);
        if (kind != LabelKind.InsuranceContext) return distance;
        return Math.Min(distance, Math.Min(reading.Names.Index.LabelDistance(LabelKind.Insured, at, Reach), reading.Names.Index.LabelDistance(LabelKind.Insurer, at, Reach)));
    }
}
