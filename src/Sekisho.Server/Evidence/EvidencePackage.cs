using System.Globalization;
using System.IO.Compression;
using System.Text;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Records;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Usage;
using Sekisho.Server.Exports;
using Sekisho.Server.Pages;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Pages.Permits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Evidence;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Records;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Evidence;

/// <summary>
/// The evidence package for an audit (監査のための証跡): one ZIP that is checked without database and network (<see cref="EvidenceVerification"/>).
/// <see cref="WriteAsync"/> holds its order.
/// </summary>
public sealed class EvidencePackage(
    OrganizationQueries organizations,
    RuleSetQueries ruleSets,
    CaseQueries cases,
    PermitQueries permits,
    ServiceQueries services,
    AttachmentStore contents,
    AuditFile trail,
    EvidenceQueries evidence,
    EvidenceSeal seal,
    RecordQueries records,
    EvidenceTables tables,
    TimeProvider time)
{
    private const int EntriesOfFile = 10_000;

    /// <summary>Writes a package; the target is written to only forwards and is never held in memory.</summary>
    public async Task WriteAsync(EvidenceOrder order, Stream target, IProgress<string>? progress, CancellationToken cancellation)
    {
        var at = JapanTime.Storable(time.GetUtcNow());
        var organization = await organizations.FindAsync(order.BodyId, cancellation) ?? throw new InvalidOperationException($"There is no body {order.BodyId}.");
        var facts = new EvidenceFacts(JapanTime.DateAt(at), organization, await ruleSets.InForceAsync(order.BodyId, JapanTime.DateAt(at), cancellation));
        await using var gathering = new GatheringStream(target);
        await using (var zip = await ZipArchive.CreateAsync(gathering, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation))
        {
            await FillAsync(new EvidenceArchive(zip, at, cancellation), order, facts, at, progress, cancellation);
        }

        await gathering.FlushAsync(cancellation);
    }

    private async Task FillAsync(EvidenceArchive archive, EvidenceOrder order, EvidenceFacts facts, DateTimeOffset at, IProgress<string>? progress, CancellationToken cancellation)
    {
        var (body, written) = (facts.Organization.Body, JapanTime.At(at).ToString("O", CultureInfo.InvariantCulture));
        await archive.AddAsync(EvidenceReadme.Name, EvidenceReadme.Write(body.Name, order, written), marked: true);
        progress?.Report("監査証跡");
        var head = AuditHead.Start;
        await archive.AddAsync(EvidenceManifest.TrailName, async file => head = await trail.WriteAsync(order.BodyId, file, cancellation));
        await AddEventsAsync(archive, order, head.Sequence, progress, cancellation);
        await archive.AddAsync(EvidenceManifest.DisposedName, EndedAsync(evidence.DisposedAsync(order.BodyId, head.Sequence, cancellation)));
        progress?.Report("規程、サービス、台帳");
        await AddRulesAsync(archive, facts, cancellation);
        await AddServicesAsync(archive, facts, order.Attachments, cancellation);
        await AddRegisterAsync(archive, facts, at, cancellation);
        await AddDisposalsAsync(archive, facts, cancellation);
        await AddCasesAsync(archive, facts, order, progress, cancellation);
        progress?.Report("一覧");
        await archive.AddAsync(EvidenceFinder.TrailTable, tables.TrailAsync(facts, head.Sequence, cancellation), marked: true);
        await archive.AddAsync(EvidenceFinder.Posts, EvidenceTables.Posts(facts), marked: true);
        (var findings, facts.Findings) = await tables.FindingsAsync(facts, cancellation);
        await archive.AddAsync(EvidenceFinder.Findings, findings, marked: true);
        (var checks, facts.SelfChecks) = await tables.SelfChecksAsync(facts, cancellation);
        await archive.AddAsync(EvidenceFinder.SelfChecks, checks, marked: true);
        await AddUsesAsync(archive, facts, order.Period, cancellation);
        facts.Acts = await evidence.ActsAsync(order.BodyId, head.Sequence, order.Period, cancellation);
        await archive.AddAsync(AuditItemSheet.Name, AuditItemSheet.Write(facts, at));

        var program = typeof(EvidencePackage).Assembly.GetName().Version!.ToString(3);
        var manifest = new EvidenceManifest(EvidenceManifest.Current, order.BodyId, body.Name, order.Period.From, order.Period.Until, order.Choice, order.Purpose, program, written, head.Sequence, head.Hash, [.. archive.Files]);
        var (listed, signature) = await seal.SealAsync(manifest, cancellation);
        await archive.CloseAsync(EvidenceManifest.Name, listed);
        await archive.CloseAsync(EvidenceManifest.SignatureName, signature);
    }

    /// <summary>Files of ten thousand entries each, so that none becomes too large to look into.</summary>
    private async Task AddEventsAsync(EvidenceArchive archive, EvidenceOrder order, long last, IProgress<string>? progress, CancellationToken cancellation)
    {
        await using var lines = evidence.EventsAsync(order.BodyId, last, order.Period, cancellation).GetAsyncEnumerator(cancellation);
        var more = await lines.MoveNextAsync();
        while (more)
        {
            var first = ((lines.Current.Sequence - 1) / EntriesOfFile * EntriesOfFile) + 1;
            progress?.Report($"第{first}号から（{last}号まで）");
            await archive.AddAsync(string.Create(CultureInfo.InvariantCulture, $"{EvidenceManifest.EventFolder}{first:000000000}.jsonl"), async file =>
            {
                for (; more && lines.Current.Sequence < first + EntriesOfFile; more = await lines.MoveNextAsync()) await file.WriteAsync(Encoding.UTF8.GetBytes(lines.Current.Text + "\n"), cancellation);
            });
        }
    }

    private static async IAsyncEnumerable<string> EndedAsync(IAsyncEnumerable<string> lines)
    {
        await foreach (var line in lines) yield return line + "\n";
    }

    private async Task AddRulesAsync(EvidenceArchive archive, EvidenceFacts facts, CancellationToken cancellation)
    {
        var versions = new List<(RuleSet, string)>();
        foreach (var version in await ruleSets.VersionsAsync(facts.Organization.Id, cancellation))
        {
            var rules = await ruleSets.AsOfAsync(facts.Organization.Id, version.Reference, cancellation);
            var name = $"rules/{rules.Id}-v{rules.Version}";
            await archive.AddAsync(name + ".json", RuleSetReader.Write(rules));
            await archive.AddAsync(name + ".html", RulePaper.Write(rules, facts.Organization));
            versions.Add((rules, name + ".html"));
        }

        facts.Versions = versions;
    }

    private async Task AddServicesAsync(EvidenceArchive archive, EvidenceFacts facts, bool originals, CancellationToken cancellation)
    {
        facts.Services = await services.ListAsync(facts.Organization.Id, cancellation);
        foreach (var (number, service) in facts.Services.Index())
        {
            foreach (var version in service.Terms)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"terms/{number + 1:000}-v{version.Number}");
                var text = await contents.ReadAsync(facts.Organization.Id, version.TextSha256, cancellation);
                if (text is not null) await archive.AddAsync(name + ".txt", text);
                if (originals && await contents.ReadAsync(facts.Organization.Id, version.Sha256, cancellation) is { } original) await archive.AddAsync(name + "-original" + ExtensionOf(version.MediaType), original);
                facts.Terms.Add((service, version, text is null ? null : name + ".txt"));
            }
        }

        await archive.AddAsync(EvidenceFinder.Services, CsvText.Of(
            ["番号", "名前", "提供元", "国", "契約の形", "届け方", "状態", "状態の理由", "審査の結果の日", "約款の版の数"],
            facts.Services.Index().Select(s => (IReadOnlyList<object?>)
            [
                s.Index + 1, s.Item.Facts.Name, s.Item.Facts.Provider, s.Item.Facts.Country, Titles.Of(s.Item.Facts.Contract), Titles.Of(s.Item.Facts.Delivery), Titles.Of(s.Item.State), s.Item.StateReason,
                s.Item.Review is { } review ? JapanTime.DateAt(review.At) : null, s.Item.Terms.Length,
            ])), marked: true);
    }

    private async Task AddRegisterAsync(EvidenceArchive archive, EvidenceFacts facts, DateTimeOffset at, CancellationToken cancellation)
    {
        facts.Permits = await permits.ListAsync(facts.Organization.Id, null, cancellation);
        var known = facts.Services.ToDictionary(s => s.Id);
        List<PermitEntry> entries = [.. facts.Permits.Select(p => new PermitEntry(
            p,
            p.StateOn(facts.Today),
            known.GetValueOrDefault(p.ServiceId)?.Facts.Name ?? "（登録のないサービス）",
            facts.Rules.TaskOf(p.TaskCode)?.Title ?? p.TaskCode,
            string.Join('、', AnswerLine.Names(p.Users, facts.Organization)),
            facts.Rules.ClassOf(p.MaximumLevel).Code,
            facts.Organization.Posts.GetValueOrDefault(p.ManagerPostId)?.Title ?? ""))];
        await archive.AddAsync(EvidenceFinder.Register, PermitSheet.Write(facts.Organization.Body.Name, at, entries, facts.Today));
        await archive.AddAsync("register/permits.csv", CsvText.Of(
            ["番号", "サービス", "業務", "業務の内容", "利用者の範囲", "入力できる情報", "管理者", "利用開始日", "利用終了日", "状態", "許可した日", "申請の内部の番号"],
            entries.Select(e => (IReadOnlyList<object?>)[e.Permit.Number, e.Service, e.Task, e.Permit.Purpose, e.Users, e.Class, e.Manager, e.Permit.From, e.Permit.Until, Titles.Of(e.State), JapanTime.DateAt(e.Permit.GrantedAt), e.Permit.CaseId])), marked: true);
    }

    private async Task AddDisposalsAsync(EvidenceArchive archive, EvidenceFacts facts, CancellationToken cancellation)
    {
        foreach (var (index, plan) in (await records.PlansAsync(facts.Organization.Id, cancellation)).Reverse().Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"records/disposal-{index + 1:000}.html");
            await archive.AddAsync(name, DisposalPaper.Write(plan, facts.Organization));
            facts.Disposals.Add(new EvidencePointer($"廃棄 {plan.Number}（{DisposalPlan.TitleOf(plan.State)}）", name));
        }
    }

    private async Task AddCasesAsync(EvidenceArchive archive, EvidenceFacts facts, EvidenceOrder order, IProgress<string>? progress, CancellationToken cancellation)
    {
        var kept = new Dictionary<string, string?>(StringComparer.Ordinal);
        var versions = facts.Versions.ToDictionary(v => new RuleSetReference(v.Rules.Id, v.Rules.Version), v => v.Rules);
        await foreach (var about in evidence.CasesAsync(order.BodyId, order.Period, cancellation))
        {
            if (facts.Cases.Count % 100 == 0) progress?.Report($"利用申請 {facts.Cases.Count}件");
            foreach (var file in order.Attachments ? CasePaper.FilesOf(about) : [])
            {
                if (kept.ContainsKey(file.Sha256)) continue;
                var content = await contents.ReadAsync(order.BodyId, file.Sha256, cancellation);
                kept[file.Sha256] = content is null ? null : EvidenceManifest.AttachmentFolder + file.Sha256 + ExtensionOf(file.MediaType);
                if (content is not null) await archive.AddAsync(kept[file.Sha256]!, content);
            }

            var papers = await cases.PapersAsync(order.BodyId, about.Answers, cancellation) with { Rules = versions.GetValueOrDefault(about.Rules, facts.Rules) };
            var history = await cases.HistoryAsync(order.BodyId, about.Id, cancellation);
            var name = string.Create(CultureInfo.InvariantCulture, $"cases/{facts.Cases.Count + 1:0000}.html");
            await archive.AddAsync(name, CasePaper.Write(about, papers, history, order.Attachments ? file => kept.GetValueOrDefault(file.Sha256) : null, facts.Today));
            facts.Cases.Add(EvidenceCase.Of(about, name, CaseRevision.Of(history).Select(r => r.Hash)));
        }
    }

    private async Task AddUsesAsync(EvidenceArchive archive, EvidenceFacts facts, EvidencePeriod period, CancellationToken cancellation)
    {
        var counts = await evidence.UsesAsync(facts.Organization.Id, period, cancellation);
        var names = facts.Services.ToDictionary(s => s.Id, s => s.Facts.Name);
        facts.Uses = (counts.Sum(c => c.Count), counts.Where(c => c.Ended is OutcomeKind.Blocked).Sum(c => c.Count));
        await archive.AddAsync(EvidenceFinder.Uses, CsvText.Of(
            ["日", "サービス", "結果", "件数"],
            counts.Select(c => (IReadOnlyList<object?>)[c.Day, c.ServiceId is { } id ? names.GetValueOrDefault(id, "（登録のないサービス）") : "", Titles.Of(c.Ended), c.Count])), marked: true);
    }

    private static string ExtensionOf(string mediaType) => mediaType switch
    {
        "application/pdf" => ".pdf",
        "text/html" => ".html.txt",
        "text/plain" => ".txt",
        "text/csv" => ".csv",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        SheetWriter.MediaType => ".xlsx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation" => ".pptx",
        _ => ".bin",
    };
}
