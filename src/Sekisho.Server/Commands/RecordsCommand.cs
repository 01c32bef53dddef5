using System.CommandLine;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Pages.Records;
using Sekisho.Storage.Records;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho records due</c>: what could be disposed of today. It only tells; disposal needs an approved plan.</summary>
internal static class RecordsCommand
{
    public static Command Make()
    {
        var sample = new Option<bool>("--sample") { Description = "見本のデータを対象にする。" };
        var data = new Option<string?>("--data") { Description = "データの置き場所（SEKISHO_DATA）。既定は data。" };
        var body = new Option<string?>("--body") { Description = "対象の団体の名前。団体が一つのときは省ける。" };
        var due = new Command("due", "保存期間が終わり、廃棄の伺いに入っていない記録を表示する。") { body, sample, data };
        due.SetAction((parsed, cancellation) => BodyRun.WithStorageAsync(parsed.GetValue(sample), parsed.GetValue(data), parsed.GetValue(body), false, (services, one) => DueAsync(services, one, cancellation), cancellation));
        return new Command("records", "記録の保存と廃棄を扱う。") { due };
    }

    private static async Task<int> DueAsync(IServiceProvider services, Body body, CancellationToken cancellation)
    {
        var today = JapanTime.DateAt(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var rules = await services.GetRequiredService<RuleSetQueries>().InForceAsync(body.Id, today, cancellation);
        var groups = await services.GetRequiredService<RecordQueries>().DueAsync(body.Id, rules, today, cancellation);
        Console.WriteLine(groups.IsEmpty ? $"{body.Name}: 保存期間が終わった記録はありません。" : $"{body.Name}: 保存期間が終わった記録があります。");
        foreach (var g in groups) Console.WriteLine($"- {RecordWords.Of(g.Sort)}（{g.DocumentClass}） {RecordWords.Year(g.FiscalYear)}に完結 {g.Count}件、{JapaneseEra.Format(g.KeptUntil)}に満了");
        return 0;
    }
}
