using Sekisho.Governance.Cases;
using Sekisho.Server.Exports;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The 別紙 of a 一括 case as XLSX.</summary>
internal static class ItemSheet
{
    private static readonly SheetColumn[] Columns = [new("番号", 6), new("許可", 60), new("内容と期間", 50), new("今の最後の日", 16), new("行うこと", 20), new("新しい最後の日", 16), new("備考", 30)];

    public static byte[] Write(string body, DateTimeOffset at, IReadOnlyList<BulkItem> items, IReadOnlyDictionary<Guid, PermitOffer> known) => SheetWriter.Write("別紙", body, at, Columns, items.Select((item, i) => (object?[])
    [
        i + 1,
        known.GetValueOrDefault(item.PermitId)?.Text ?? "（終わった許可）",
        known.GetValueOrDefault(item.PermitId)?.Detail,
        known.GetValueOrDefault(item.PermitId)?.Permit.Until,
        ApplicationTitles.Of(item.Action),
        item.Until,
        item.Note,
    ]));
}
