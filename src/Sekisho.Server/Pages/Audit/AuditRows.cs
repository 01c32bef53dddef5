using Sekisho.Governance.Keys;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.Server.Pages.Audit;

/// <summary>Entries of the trail in words: names of people, posts, services, permits and cases in place of their ids.</summary>
public sealed class AuditRows(Visit visit, CaseQueries cases, PermitQueries permits, ServiceQueries services)
{
    /// <summary>The entries in words.</summary>
    public async Task<IReadOnlyList<AuditRow>> OfAsync(IReadOnlyList<AuditLine> lines, CancellationToken cancellation)
    {
        var organization = await visit.OrganizationAsync();
        var numbers = await cases.NumbersAsync(visit.BodyId, [.. lines.Where(l => l.Content.SubjectKind == Case.Kind).Select(l => l.Content.SubjectId).Distinct()], cancellation);
        var register = lines.Any(l => l.Content.SubjectKind == Permit.Kind) ? (await permits.ListAsync(visit.BodyId, null, cancellation)).ToDictionary(p => p.Id, p => p.Number) : [];
        var catalogue = lines.Any(l => l.Content.SubjectKind == Service.Kind) ? (await services.ListAsync(visit.BodyId, cancellation)).ToDictionary(s => s.Id, s => s.Facts.Name) : [];
        return [.. lines.Select(line => Describe(line, organization, numbers, register, catalogue))];
    }

    /// <summary>One entry in words, with what things are called.</summary>
    internal static AuditRow Describe(
        AuditLine line, Organization organization, IReadOnlyDictionary<Guid, string> numbers, Dictionary<Guid, string> register, Dictionary<Guid, string> catalogue)
    {
        var content = line.Content;
        (string? Words, string? Url) subject = content.SubjectKind switch
        {
            _ when content.SubjectKind == Case.Kind => numbers.TryGetValue(content.SubjectId, out var number) ? (number, $"/applications/{content.SubjectId}") : ("番号のない下書き", null),
            _ when content.SubjectKind == Permit.Kind => (register.GetValueOrDefault(content.SubjectId), $"/permits/{content.SubjectId}"),
            _ when content.SubjectKind == Service.Kind => (catalogue.GetValueOrDefault(content.SubjectId), $"/services/{content.SubjectId}"),
            _ when content.SubjectKind == AccessKey.Kind => (null, null),
            "node" => ($"利用記録 第{content.FromVersion}号から第{content.ToVersion}号まで", null),
            _ => (null, null),
        };
        return new AuditRow(line.Sequence, content.At, Acts.Sentence(content.Action), subject.Words, subject.Words is null ? null : subject.Url, AuditWords.Who(line, organization), content.Basis);
    }
}
