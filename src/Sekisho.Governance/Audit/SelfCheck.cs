using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Audit;

/// <summary>自己点検 of a fiscal year: questions to every division, answered by its head. Life: 回答の受付, 締切.</summary>
public sealed record SelfCheck : ISubject<SelfCheck>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "self-check";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The questions.</summary>
    public required ImmutableArray<SelfCheckQuestion> Questions { get; init; }

    /// <summary>The divisions with their sheets.</summary>
    public required ImmutableArray<SelfCheckPlace> Places { get; init; }

    /// <summary>Until when to answer.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Who began it.</summary>
    public required Guid OpenedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>What the chief made of it, once it is closed.</summary>
    public string? Conclusion { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether divisions answer.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>令和8年度 自己点検.</summary>
    public string Title => $"{JapaneseEra.FormatFiscalYear(new DateOnly(FiscalYear, 4, 1))} 自己点検";

    /// <summary>The id of a body's self-check of a year: there is one.</summary>
    public static Guid IdOf(Guid bodyId, int fiscalYear) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"self-check\n{bodyId}\n{fiscalYear}")).AsSpan(0, 16));

    /// <summary>
    /// Begins that of the year, with a sheet for every division that has a head: 統括情報セキュリティ責任者. SK1845 for a second one, SK1842 for a day that is over.
    /// </summary>
    public static Result<Act> Open(SelfCheck? existing, ImmutableArray<SelfCheckQuestion> questions, DateOnly dueOn, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        if (organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Chief, today) is not { } post) return Refuse.RoleNeeded("統括情報セキュリティ責任者");
        if (existing is not null) return Refuse.SelfCheckExists(existing.Title);
        if (dueOn < today) return Refuse.SelfCheckDayIsOver();
        var id = IdOf(organization.BodyId, JapaneseEra.FiscalYear(today));
        var heads = organization.Divisions.Values.Select(d => (Division: d, Head: organization.HeadOf(d.Id, today))).Where(d => d.Head is { } head && organization.HoldersOf(head.Id, today).Any()).OrderBy(d => d.Division.Name, StringComparer.Ordinal).ToList();
        ImmutableArray<SelfCheckPlace> places = [.. heads.Select(d => new SelfCheckPlace(SelfCheckSheet.IdOf(id, d.Division.Id), d.Division.Id))];
        return new Act("self-check.open", new SelfCheckEvent.Opened(id, organization.BodyId, JapaneseEra.FiscalYear(today), questions, places, dueOn, by.PersonId.GetValueOrDefault(), post.Id, at))
        {
            PostId = post.Id,
            Founds = [.. places.Select(p => new Founding(SelfCheckSheet.Kind, p.SheetId, new SelfCheckSheetEvent.Handed(p.SheetId, organization.BodyId, id, p.DivisionId, at)))],
            Letters = [.. heads.Select(d => new Letter(null, d.Head!.Id, $"自己点検に回答してください（{JapaneseEra.Format(dueOn)}まで）", $"/self-checks/sheets/{SelfCheckSheet.IdOf(id, d.Division.Id)}"))],
        };
    }

    /// <summary>Closes it, with what the chief makes of it. SK1846 a second time.</summary>
    public Result<Act> Close(string? conclusion, Organization organization, Actor by, DateTimeOffset at)
    {
        if (organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Chief, JapanTime.DateAt(at)) is not { } post) return Refuse.RoleNeeded("統括情報セキュリティ責任者");
        if (!IsOpen) return Refuse.SelfCheckIsClosed();
        if (string.IsNullOrWhiteSpace(conclusion)) return Refuse.FieldMissing("reason", "まとめ");
        if (Reasons.Fault(conclusion, "まとめ") is { } fault) return fault;
        return new Act("self-check.close", new SelfCheckEvent.Closed(conclusion.Trim(), by.PersonId.GetValueOrDefault(), at)) { PostId = post.Id };
    }

    /// <inheritdoc/>
    public static SelfCheck Fold(SelfCheck? current, DomainEvent happened) => (current, happened) switch
    {
        (null, SelfCheckEvent.Opened e) => new SelfCheck { Id = e.SelfCheckId, BodyId = e.BodyId, Version = 1, FiscalYear = e.FiscalYear, Questions = e.Questions, Places = e.Places, DueOn = e.DueOn, OpenedBy = e.ByPersonId, OpenedAt = e.At },
        ({ } check, SelfCheckEvent.Closed e) => check with { Version = check.Version + 1, Conclusion = e.Conclusion, ClosedAt = e.At },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A self-check does not know this event."),
    };
}
