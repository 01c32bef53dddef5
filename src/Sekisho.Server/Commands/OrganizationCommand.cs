using System.CommandLine;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rosters;
using Sekisho.Server.Rosters;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho organization import FILE... --from DATE</c> and <c>sekisho organization export</c>.</summary>
internal static class OrganizationCommand
{
    /// <summary>Exit code where the state does not allow it (docs/errors.md).</summary>
    public const int StateForbids = 5;

    public static Command Make()
    {
        var sample = new Option<bool>("--sample") { Description = "見本のデータを対象にする。" };
        var data = new Option<string?>("--data") { Description = "データの置き場所（SEKISHO_DATA）。既定は data。" };
        var body = new Option<string?>("--body") { Description = "対象の団体の名前。団体が一つのときは省ける。" };
        var files = new Argument<FileInfo[]>("file") { Description = "部署・職・職員・発令・役割・代理・研修の表（CSV か XLSX）。", Arity = ArgumentArity.OneOrMore };
        var from = new Option<string>("--from") { Description = "いつからの内容か。例：2027-04-01。先の日付なら、その日に自動で有効になる異動として登録する。", Required = true };
        var name = new Option<string?>("--name") { Description = "先の日付のときの、異動の名前。" };
        var complete = new Option<bool>("--complete") { Description = "ファイルに全件がある。ファイルにないものは、前の日で終わりにする。" };
        var dry = new Option<bool>("--dry-run") { Description = "何が変わるかを表示するだけで、何も変えない。" };
        var output = new Option<FileInfo>("--out") { Description = "書き出すファイル（XLSX）。", Required = true };

        var import = new Command("import", "部署・職員・発令などを、ファイルから登録する。") { files, from, name, complete, dry, body, sample, data };
        import.SetAction((parsed, cancellation) => RosterDate.TryRead(parsed.GetRequiredValue(from), out var day)
            ? BodyRun.WithStorageAsync(parsed.GetValue(sample), parsed.GetValue(data), parsed.GetValue(body), true, (services, one) => ImportAsync(services, one, parsed.GetRequiredValue(files), new RosterDraft(day, parsed.GetValue(complete), parsed.GetValue(name) ?? $"{JapaneseEra.Format(day)}付けの異動", null, []), parsed.GetValue(dry), cancellation), cancellation)
            : Task.FromResult(Faults.Print("取り込めませんでした。", [Refuse.RowDateWrong("--from", parsed.GetRequiredValue(from)).Sentence])));

        var export = new Command("export", "今の組織を、取り込むときと同じ形のファイルに書き出す。") { output, body, sample, data };
        export.SetAction((parsed, cancellation) => BodyRun.WithStorageAsync(parsed.GetValue(sample), parsed.GetValue(data), parsed.GetValue(body), true, (services, one) => ExportAsync(services, one, parsed.GetRequiredValue(output), cancellation), cancellation));
        return new Command("organization", "組織と職員の登録を扱う。") { import, export };
    }

    private static async Task<int> ImportAsync(IServiceProvider services, Body body, FileInfo[] files, RosterDraft draft, bool dry, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(f => !f.Exists) is { } absent) return Faults.Print("取り込めませんでした。", [$"「{absent.FullName}」がありません。"]);
        var contents = new List<(string, byte[])>();
        foreach (var file in files) contents.Add((file.Name, file.Length > Documents.Tables.TableReader.LargestFile ? new byte[Documents.Tables.TableReader.LargestFile + 1] : await File.ReadAllBytesAsync(file.FullName, cancellation)));
        var (tables, unreadable) = RosterFiles.Read(contents);
        if (unreadable.Count > 0) return Faults.Print("取り込めませんでした。", unreadable.Select(r => $"{r.Code} {r.Sentence}"));

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (today, filled) = (JapanTime.DateAt(now), draft with { Tables = tables });
        var rules = await services.GetRequiredService<RuleSetQueries>().InForceAsync(body.Id, today, cancellation);
        var organization = await services.GetRequiredService<OrganizationQueries>().FindAsync(body.Id, cancellation) ?? throw new InvalidOperationException("The body has no organisation.");
        var plan = RosterImport.Plan(organization, filled, rules, now);
        foreach (var line in plan.Lines) Console.WriteLine($"{Word(line.Effect)} {RosterColumns.Title(line.Kind)} {line.Text}");
        Console.WriteLine($"追加 {Count(plan, RosterEffect.Added)}、変更 {Count(plan, RosterEffect.Changed)}、終了 {Count(plan, RosterEffect.Ended)}、変更なし {plan.Unchanged}");
        if (!plan.Faults.IsEmpty) return Faults.Print("直すところがあるため、何も変えていません。", plan.Faults.Select(f => f.Line == 0 ? $"{f.Refusal.Code} {f.Refusal.Sentence}" : $"{f.File} {f.Line}行目: {f.Refusal.Code} {f.Refusal.Sentence}"));
        if (dry || plan.Changes.IsEmpty) return 0;

        var request = new ChangeRequest(body.Id, body.Id, organization.Version, Actor.System, Guid.CreateVersion7());
        var changed = await services.GetRequiredService<IChanges>().ChangeAsync<Organization>(request, (o, _) => Task.FromResult(RosterImport.Carry(o, filled, rules, now, today)), cancellation);
        if (changed.Refused)
        {
            var exit = Faults.Print("取り込めませんでした。", [$"{changed.Refusal.Code} {changed.Refusal.Sentence}"]);
            return changed.Refusal.Kind is RefusalKind.State ? StateForbids : exit;
        }

        Console.WriteLine(draft.Date > today ? $"{JapaneseEra.Format(draft.Date)}に有効になる異動として登録しました。" : "取り込みました。");
        return 0;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, Body body, FileInfo output, CancellationToken cancellation)
    {
        if (output.Exists) return Faults.Print("書き出せませんでした。", [$"「{output.FullName}」はすでにあります。別の名前にしてください。"]);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = JapanTime.DateAt(now);
        var rules = await services.GetRequiredService<RuleSetQueries>().InForceAsync(body.Id, today, cancellation);
        var organization = await services.GetRequiredService<OrganizationQueries>().FindAsync(body.Id, cancellation) ?? throw new InvalidOperationException("The body has no organisation.");
        try
        {
            await File.WriteAllBytesAsync(output.FullName, RosterFiles.WriteWorkbook(organization, today, now, rules.TitleOf), cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Faults.Print("書き出せませんでした。", [$"「{output.FullName}」に書き込めません。置き場所、権限、空き容量を確かめてください。"]);
        }

        await services.GetRequiredService<Storage.Audit.AuditRecorder>().RecordAsync(body.Id, Actor.System, "organization.export", Organization.Kind, body.Id, cancellation);
        Console.WriteLine($"書き出しました: {output.FullName}");
        return 0;
    }

    private static int Count(RosterPlan plan, RosterEffect effect) => plan.Lines.Count(l => l.Effect == effect);

    private static string Word(RosterEffect effect) => effect switch
    {
        RosterEffect.Added => "追加",
        RosterEffect.Changed => "変更",
        RosterEffect.Ended => "終了",
        RosterEffect.Unchanged => "変更なし",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };
}
