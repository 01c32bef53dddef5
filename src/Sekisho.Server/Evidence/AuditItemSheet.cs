using Sekisho.Server.Exports;
using Sekisho.Server.Pages.Audit;

namespace Sekisho.Server.Evidence;

/// <summary>The table 監査項目 -> 証跡 as XLSX, with links to the files beside it, and a second sheet that lists every piece of evidence.</summary>
internal static class AuditItemSheet
{
    /// <summary>Name of the table in the package.</summary>
    public const string Name = "監査項目.xlsx";

    /// <summary>Most pieces of evidence that an item lists by themselves.</summary>
    private const int Most = 2000;

    private static readonly SheetColumn[] Items =
    [
        new("番号", 8), new("区分", 18), new("監査項目", 28), new("確かめること", 44), new("根拠", 26), new("見方", 44), new("証跡", 34), new("件数", 10), new("監査証跡の号", 40), new("所見", 40),
    ];

    private static readonly SheetColumn[] Pieces = [new("番号", 8), new("監査項目", 28), new("証跡", 44), new("ファイル", 34)];

    public static byte[] Write(EvidenceFacts facts, DateTimeOffset at)
    {
        var found = AuditItem.All.Select(item => (Item: item, Found: EvidenceFinder.Find(item.Evidence, facts))).ToList();
        return SheetWriter.Write("監査項目と証跡", facts.Organization.Body.Name, at,
        [
            new SheetContent("監査項目", Items, found.Select(f => (object?[])
            [
                f.Item.Code, f.Item.Group, f.Item.Title, f.Item.Question, f.Item.BasisIn(facts.Rules), f.Item.Look, Summary(f.Item.Evidence, f.Found.Where), f.Found.Count,
                string.Join('\n', f.Found.Acts.Select(act => Entries(act, facts))), null,
            ])),
            new SheetContent("証跡の一覧", Pieces, found.SelectMany(f => f.Found.Where.Take(Most).Select(w => (object?[])[f.Item.Code, f.Item.Title, w.Text, w.File is { } file ? new SheetLink(file, file) : null]))),
        ]);
    }

    /// <summary>The one file, or how many there are; the second sheet lists them.</summary>
    private static object? Summary(EvidenceSort sort, IReadOnlyList<EvidencePointer> where) => where switch
    {
        [] => sort is EvidenceSort.NotYet ? "この版の証跡には含まれません" : sort is EvidenceSort.None ? "別に確かめます" : null,
        [{ File: { } file } only] => new SheetLink(only.Text, file),
        [{ } first, ..] when where.All(w => w.File == first.File) && first.File is { } same => new SheetLink(string.Join("、", where.Take(10).Select(w => w.Text)) + (where.Count > 10 ? " ほか" : ""), same),
        _ => $"「証跡の一覧」の{where.Count}件",
    };

    /// <summary>利用申請を決裁した：12件（第34号から第560号まで）.</summary>
    private static string Entries(string act, EvidenceFacts facts) =>
        !facts.Acts.TryGetValue(act, out var entries) ? $"{Acts.Sentence(act)}：なし"
        : entries.Count == 1 ? $"{Acts.Sentence(act)}：第{entries.First}号"
        : $"{Acts.Sentence(act)}：{entries.Count}件（第{entries.First}号から第{entries.Last}号まで）";
}
