using Sekisho.Governance.Records;
using Sekisho.Server.Exports;
using Sekisho.Storage.Records;

namespace Sekisho.Server.Pages.Records;

/// <summary>What is kept for how long, and what was disposed of, as XLSX.</summary>
internal static class RecordSheet
{
    private static readonly SheetColumn[] YearColumns = [new("文書", 14), new("文書分類", 30), new("完結した年度", 14), new("保存期間（年）", 12), new("保存期間満了日", 18), new("件数", 10), new("満了した件数", 12), new("うち留保", 10)];

    private static readonly SheetColumn[] GroupColumns = [new("文書", 14), new("文書分類", 30), new("完結した年度", 14), new("保存期間（年）", 12), new("保存期間満了日", 18), new("伺いの件数", 12), new("廃棄した件数", 12)];

    private static readonly SheetColumn[] ItemColumns = [new("文書", 14), new("番号", 24), new("完結した年度", 14), new("結果", 14)];

    public static byte[] Write(string body, DateTimeOffset at, IEnumerable<RecordYear> years) => SheetWriter.Write("記録の保存", body, at, YearColumns, years.Select(y => (object?[])
    [
        RecordWords.Of(y.Sort), y.DocumentClass, y.FiscalYear is { } year ? RecordWords.Year(year) : "未完結", y.Years, y.KeptUntil, y.Count, y.Due, y.Held,
    ]));

    public static byte[] Write(string body, DateTimeOffset at, DisposalPlan plan) => SheetWriter.Write("廃棄記録", body, at,
    [
        new SheetContent("廃棄記録", GroupColumns, plan.Groups.Select(g => (object?[])[RecordWords.Of(g.Sort), g.DocumentClass, RecordWords.Year(g.FiscalYear), g.Years, g.KeptUntil, g.Count, g.Disposed])),
        new SheetContent("明細", ItemColumns, from g in plan.Groups
                                            from i in g.Items
                                            select (object?[])[RecordWords.Of(g.Sort), i.Number, RecordWords.Year(g.FiscalYear), plan.State is not DisposalState.CarriedOut ? "" : plan.Left.Any(l => l.Id == i.Id) ? "廃棄しなかった" : "廃棄した"]),
    ]);
}
