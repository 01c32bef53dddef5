using System.CommandLine;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Evidence;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Evidence;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho audit verify</c>, <c>sekisho audit export</c> and <c>sekisho audit package</c>.</summary>
internal static class AuditCommand
{
    /// <summary>Exit code for a trail that is not whole.</summary>
    public const int Broken = 1;

    public static Command Make()
    {
        var sample = new Option<bool>("--sample") { Description = "見本のデータを対象にする。" };
        var data = new Option<string?>("--data") { Description = "データの置き場所（SEKISHO_DATA）。既定は data。" };
        var file = new Option<FileInfo?>("--file") { Description = "書き出した監査証跡か証跡（ZIP）のファイル。指定すると、データベースを使わずに検証する。" };
        var fingerprint = new Option<string?>("--fingerprint") { Description = "署名した鍵の指紋。別の経路で受け取ったものと一致するか確かめる。" };
        var body = new Option<string?>("--body") { Description = "対象の団体の名前。団体が一つのときは省ける。" };
        var output = new Option<FileInfo>("--out") { Description = "書き出すファイル。", Required = true };

        var handed = new Argument<FileInfo?>("file") { Description = "--file と同じ。", Arity = ArgumentArity.ZeroOrOne };
        var verify = new Command("verify", "監査証跡が書き換えられていないことを確かめる。") { handed, file, fingerprint, body, sample, data };
        verify.SetAction((parsed, cancellation) => (parsed.GetValue(handed) ?? parsed.GetValue(file)) is { } exported
            ? VerifyFileAsync(exported, parsed.GetValue(fingerprint), cancellation)
            : BodyRun.WithStorageAsync(parsed.GetValue(sample), parsed.GetValue(data), parsed.GetValue(body), false, (services, one) => VerifyAsync(services, one, cancellation), cancellation));

        var export = new Command("export", "監査証跡を、署名を付けて一つのファイルに書き出す。") { output, body, sample, data };
        export.SetAction((parsed, cancellation) => BodyRun.WithStorageAsync(parsed.GetValue(sample), parsed.GetValue(data), parsed.GetValue(body), true, (services, one) => ExportAsync(services, one, parsed.GetRequiredValue(output), cancellation), cancellation));

        var from = new Option<DateOnly?>("--from") { Description = "期間の最初の日（2026-04-01）。省くと最初から。" };
        var until = new Option<DateOnly?>("--until") { Description = "期間の最後の日。省くと最新まで。" };
        var purpose = new Option<string>("--purpose") { Description = "何のためにまとめるか。監査証跡と証跡に残る。", Required = true };
        var bare = new Option<bool>("--without-attachments") { Description = "添付ファイルと約款の原本を入れない。" };
        var package = new Command("package", "監査のための証跡を、一つの ZIP にまとめる。") { output, purpose, from, until, bare, body, sample, data };
        package.SetAction((parsed, cancellation) => BodyRun.WithStorageAsync(
            parsed.GetValue(sample), parsed.GetValue(data), parsed.GetValue(body), true, (services, one) => EvidenceRun.PackAsync(
                services, one, parsed.GetRequiredValue(output), new EvidenceOrder(one.Id, new EvidencePeriod(parsed.GetValue(from), parsed.GetValue(until)), !parsed.GetValue(bare), parsed.GetRequiredValue(purpose).Trim(), EvidenceRun.By), cancellation), cancellation));
        return new Command("audit", "監査証跡を検証し、書き出す。監査のための証跡をまとめる。") { verify, export, package };
    }

    private static async Task<int> VerifyFileAsync(FileInfo file, string? fingerprint, CancellationToken cancellation)
    {
        if (!file.Exists) return Faults.Print("検証できませんでした。", [$"「{file.FullName}」がありません。"]);
        await using var source = file.OpenRead();
        if (EvidenceRun.IsPackage(source)) return await EvidenceRun.VerifyAsync(source, fingerprint, cancellation);
        var report = await AuditFile.VerifyAsync(source, fingerprint, cancellation);
        if (report.Fault is { } fault)
        {
            Console.WriteLine($"異常あり: {fault}（第{report.Entries}号までは正常）");
            return Broken;
        }

        Console.WriteLine($"正常: 第{report.Entries}号まで、つながりと署名に異常はありません。");
        Console.WriteLine($"署名した鍵の指紋: {report.Fingerprint}");
        return 0;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, Body body, CancellationToken cancellation)
    {
        var progress = Console.IsErrorRedirected ? null : new Progress<(long Done, long Total)>(p => Console.Error.Write($"\r{body.Name}: {p.Done} / {p.Total}"));
        var report = await services.GetRequiredService<AuditVerification>().VerifyAsync(body.Id, progress, cancellation);
        if (progress is not null) await Console.Error.WriteLineAsync();
        Console.WriteLine(report.IsWhole
            ? $"正常: {body.Name} 記録 {report.Entries}件、イベント {report.Events}件、利用記録 {report.Uses}件。末尾のハッシュ値 {report.LastHash}"
            : $"異常あり: {body.Name}");
        if (report.Disposed > 0) Console.WriteLine($"廃棄済み: 承認を受けて廃棄したイベントと利用記録 {report.Disposed}件（確認値だけが残っています）");
        foreach (var fault in report.Faults) Console.WriteLine("- " + fault);
        return report.IsWhole ? 0 : Broken;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, Body body, FileInfo output, CancellationToken cancellation)
    {
        if (output.Exists) return Faults.Print("書き出せませんでした。", [$"「{output.FullName}」はすでにあります。別の名前にしてください。"]);
        try
        {
            await using var target = output.Open(FileMode.CreateNew, FileAccess.Write);
            await services.GetRequiredService<AuditFile>().WriteAsync(body.Id, target, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Faults.Print("書き出せませんでした。", [$"「{output.FullName}」に書き込めません。置き場所、権限、空き容量を確かめてください。"]);
        }

        await services.GetRequiredService<AuditRecorder>().RecordAsync(body.Id, Actor.System, "audit.export", Organization.Kind, body.Id, cancellation);
        Console.WriteLine($"書き出しました: {output.FullName}");
        return 0;
    }
}
