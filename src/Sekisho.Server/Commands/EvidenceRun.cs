using Sekisho.Governance.Organizations;
using Sekisho.Server.Evidence;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Evidence;

namespace Sekisho.Server.Commands;

/// <summary>Evidence packages on the command line.</summary>
internal static class EvidenceRun
{
    /// <summary>Who makes a package here, in words: nobody is signed in on the command line.</summary>
    public const string By = "管理者（コマンド sekisho audit package）";

    /// <summary>Whether a file begins as a ZIP does; the position stays at the beginning.</summary>
    public static bool IsPackage(FileStream source)
    {
        Span<byte> first = stackalloc byte[2];
        var read = source.ReadAtLeast(first, 2, throwOnEndOfStream: false);
        source.Position = 0;
        return read == 2 && first.SequenceEqual("PK"u8);
    }

    public static async Task<int> VerifyAsync(Stream source, string? fingerprint, CancellationToken cancellation)
    {
        var report = await EvidenceVerification.VerifyAsync(source, fingerprint, cancellation);
        if (report.Fault is { } fault)
        {
            Console.WriteLine($"異常あり: {(report.File is { } file ? $"{file}: " : "")}{fault}");
            return AuditCommand.Broken;
        }

        var manifest = report.Manifest!;
        Console.WriteLine($"正常: {manifest.BodyName} ファイル {manifest.Files.Length}個、監査証跡 第{report.Entries}号まで、記録 {report.Events}件（うち、廃棄したか渡さないため確認値だけのもの {report.Kept}件）に異常はありません。");
        Console.WriteLine($"目的: {manifest.Purpose}");
        Console.WriteLine($"期間: {(manifest.From is null && manifest.Until is null ? "すべて" : $"{manifest.From:O} から {manifest.Until:O} まで")}　作成: {manifest.At}");
        Console.WriteLine($"署名した鍵の指紋: {report.Fingerprint}");
        return 0;
    }

    public static async Task<int> PackAsync(IServiceProvider services, Body body, FileInfo output, EvidenceOrder order, CancellationToken cancellation)
    {
        if (output.Exists) return Faults.Print("まとめられませんでした。", [$"「{output.FullName}」はすでにあります。別の名前にしてください。"]);
        if (EvidenceOrderCheck.Fault(order) is { } refusal) return Faults.Print("まとめられませんでした。", [refusal.Sentence]);
        var progress = Console.IsErrorRedirected ? null : new Progress<string>(step => Console.Error.Write($"\r{step}　　　　"));
        await services.GetRequiredService<AuditRecorder>().RecordAsync(body.Id, Actor.System, "audit.package", Organization.Kind, body.Id, order.Basis, cancellation);
        try
        {
            await using var target = output.Open(FileMode.CreateNew, FileAccess.ReadWrite);
            await ActivatorUtilities.CreateInstance<EvidencePackage>(services, ActivatorUtilities.CreateInstance<EvidenceTables>(services)).WriteAsync(order, target, progress, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Faults.Print("まとめられませんでした。", [$"「{output.FullName}」に書き込めません。置き場所、権限、空き容量を確かめてください。"]);
        }

        if (progress is not null) await Console.Error.WriteLineAsync();
        Console.WriteLine($"まとめました: {output.FullName}");
        Console.WriteLine($"署名した鍵の指紋: {await services.GetRequiredService<AuditFile>().FingerprintAsync(cancellation)}");
        return 0;
    }
}
