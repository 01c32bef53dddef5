using System.Collections.Immutable;

namespace Sekisho.Governance.Registers;

/// <summary>Finds the headings of a register and what they mean.</summary>
public static class RegisterHeadings
{
    private const int MostLooked = 20;

    /// <summary>Words by which columns are known, the surer first.</summary>
    private static readonly (RegisterField Field, string[] Words)[] Words =
    [
        (RegisterField.DecidedOn, ["決裁日", "決裁年月日", "許可日", "許可年月日", "承認日", "承認年月日"]),
        (RegisterField.Number, ["文書番号", "許可番号", "承認番号", "決裁番号"]),
        (RegisterField.Period, ["期間"]),
        (RegisterField.Until, ["終了", "期限", "満了", "まで", "廃止日"]),
        (RegisterField.From, ["開始", "利用日", "から"]),
        (RegisterField.Provider, ["提供者", "提供元", "事業者", "会社", "ベンダ"]),
        (RegisterField.Service, ["サービス", "システム名", "ツール", "ソフト", "アプリ"]),
        (RegisterField.Manager, ["管理者", "責任者", "管理責任"]),
        (RegisterField.Users, ["利用者", "利用職員", "使用者", "対象者", "ユーザ", "アカウント"]),
        (RegisterField.Division, ["担当課", "所属", "課名", "部署", "課・係", "所管", "主管"]),
        (RegisterField.Level, ["格付", "機密性", "取り扱う情報", "取扱情報", "入力する情報", "情報の種類", "情報区分"]),
        (RegisterField.Task, ["業務の種類", "業務区分", "用途区分"]),
        (RegisterField.Purpose, ["目的", "用途", "業務", "内容"]),
        (RegisterField.Conditions, ["条件", "留意"]),
        (RegisterField.Remarks, ["備考", "摘要", "メモ", "その他"]),
    ];

    /// <summary>What a heading means.</summary>
    public static RegisterField FieldOf(string heading)
    {
        var folded = RegisterText.Fold(heading);
        return folded.Length == 0 ? RegisterField.None : Words.FirstOrDefault(w => w.Words.Any(word => folded.Contains(RegisterText.Fold(word), StringComparison.Ordinal))).Field;
    }

    /// <summary>The lines that look most like headings: the one with the most columns of different meaning, with the one above or below that belongs to it.</summary>
    public static (int First, int Last) Find(IReadOnlyList<RegisterLine> lines)
    {
        if (lines.Count == 0) return (1, 1);
        var best = Enumerable.Range(0, Math.Min(lines.Count, MostLooked)).MaxBy(i => Meanings(lines[i]));
        var (first, last) = (best, best);
        if (best > 0 && BelongTogether(lines[best - 1], lines[best])) first--;
        if (best + 1 < lines.Count && BelongTogether(lines[best], lines[best + 1])) last++;
        return (lines[first].Number, lines[last].Number);
    }

    /// <summary>The headings of the columns: those of several lines put together, each word once.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<RegisterLine> lines, int first, int last)
    {
        var headers = lines.Where(l => l.Number >= first && l.Number <= last).ToList();
        var width = lines.Count == 0 ? 0 : lines.Max(l => l.Cells.Length);
        return [.. Enumerable.Range(0, width).Select(c => string.Join(' ', headers.Select(h => h.Cell(c).ReplaceLineEndings(" ")).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)))];
    }

    /// <summary>What the columns probably mean; each meaning once, but for conditions and remarks.</summary>
    public static ImmutableArray<RegisterField> Suggest(IEnumerable<string> headings)
    {
        var taken = new HashSet<RegisterField>();
        return [.. headings.Select(h => FieldOf(h.Split(' ')[^1]) is var own and not RegisterField.None ? own : FieldOf(h)).Select(f => f is RegisterField.Conditions or RegisterField.Remarks || taken.Add(f) ? f : RegisterField.None)];
    }

    private static int Meanings(RegisterLine line) => line.Cells.Select(FieldOf).Where(f => f is not RegisterField.None).Distinct().Count();

    /// <summary>Two lines of headings: the upper ones are merged downwards where the lower line does not divide them.</summary>
    private static bool BelongTogether(RegisterLine above, RegisterLine below) =>
        above.Number + 1 == below.Number && Meanings(above) >= 2 && Meanings(below) >= 2 && Enumerable.Range(0, above.Cells.Length).Count(c => above.Cell(c).Length > 0 && above.Cell(c) == below.Cell(c)) >= 2;
}
