using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Registers;

/// <summary>
/// 台帳の取り込み: a register that the body kept elsewhere, on its way into this one. The rows are read anew each time from the file, the layout and the body's present
/// organisation and services; what a person said about single rows is kept here. Rows become permits of origin 移行, all that are ready in one act.
/// </summary>
public sealed record RegisterImport : ISubject<RegisterImport>
{
    /// <summary>Most rows of a register.</summary>
    public const int MostRows = 2_000;

    /// <summary>Longest remarks of a row, in characters.</summary>
    public const int LongestRemarks = 2_000;

    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "register-import";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of its bytes, under which they are kept.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who brought it.</summary>
    public required Guid BegunBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>How the sheet is read; null while that is still to be told.</summary>
    public RegisterLayout? Layout { get; init; }

    /// <summary>Name of the sheet.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>Which services names in the file mean, by <see cref="RegisterText.Fold"/>.</summary>
    public ImmutableDictionary<string, Guid> Meanings { get; init; } = ImmutableDictionary<string, Guid>.Empty;

    /// <summary>Rows that a person completed, by their numbers.</summary>
    public ImmutableDictionary<int, RegisterEntry> Completed { get; init; } = ImmutableDictionary<int, RegisterEntry>.Empty;

    /// <summary>Rows that are not taken over, and why.</summary>
    public ImmutableDictionary<int, string> LeftOut { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>Rows that became permits by this import.</summary>
    public ImmutableArray<int> Entered { get; init; } = [];

    /// <summary>Whether it was ended.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Where it stands.</summary>
    public RegisterImportState State => IsClosed ? RegisterImportState.Closed : Layout is null ? RegisterImportState.Begun : RegisterImportState.Open;

    /// <summary>Brings a file: システム管理者.</summary>
    public static Result<Act> Begin(Guid id, string file, string sha256, Organization organization, Actor by, DateTimeOffset at) =>
        ByAdministrator(organization, by, at, "register.begin", new RegisterImportEvent.Begun(id, organization.BodyId, file, sha256, by.PersonId.GetValueOrDefault(), at));

    /// <summary>Tells how the sheet is read. SK1320 without a column for the service and one for the division; SK1004 once rows were entered.</summary>
    public Result<Act> Arrange(RegisterLayout layout, string sheet, Organization organization, Actor by, DateTimeOffset at)
    {
        if (IsClosed || !Entered.IsEmpty) return Refuse.StateIsSo();
        if (!layout.ColumnsOf(RegisterField.Service).Any() || !layout.ColumnsOf(RegisterField.Division).Any()) return Refuse.RegisterColumnsMissing();
        return ByAdministrator(organization, by, at, "register.lay-out", new RegisterImportEvent.LaidOut(layout, sheet, at));
    }

    /// <summary>Tells which service of the body's register a name in the file means. SK1001 for one that it does not have.</summary>
    public Result<Act> Mean(string text, Guid serviceId, RegisterPapers papers, Actor by, DateTimeOffset at) =>
        State is not RegisterImportState.Open ? Refuse.StateIsSo()
        : papers.Services.All(s => s.Id != serviceId) ? Refuse.NoSuch("サービス")
        : ByAdministrator(papers.Organization, by, at, "register.mean-service", new RegisterImportEvent.ServiceMeant(text, serviceId, by.PersonId.GetValueOrDefault(), at));

    /// <summary>Completes a row; refuses what <see cref="Fault"/> finds.</summary>
    public Result<Act> Complete(RegisterRow row, RegisterEntry entry, RegisterPapers papers, IEnumerable<Permit> permits, Actor by, DateTimeOffset at)
    {
        if (State is not RegisterImportState.Open || Entered.Contains(row.Line)) return Refuse.StateIsSo();
        if (Fault(row, entry, papers, permits) is { } fault) return fault;
        return ByAdministrator(papers.Organization, by, at, "register.complete-row", new RegisterImportEvent.RowCompleted(row.Line, entry, by.PersonId.GetValueOrDefault(), at));
    }

    /// <summary>Leaves a row out, with a reason.</summary>
    public Result<Act> LeaveOut(int line, string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (State is not RegisterImportState.Open || Entered.Contains(line)) return Refuse.StateIsSo();
        if (string.IsNullOrWhiteSpace(reason)) return Refuse.FieldMissing("reason", "取り込まない理由");
        if (Reasons.Fault(reason, "取り込まない理由") is { } tooLong) return tooLong;
        return ByAdministrator(organization, by, at, "register.leave-out", new RegisterImportEvent.RowLeftOut(line, reason.Trim(), by.PersonId.GetValueOrDefault(), at));
    }

    /// <summary>Takes a row over after all that had been left out.</summary>
    public Result<Act> TakeIn(int line, Organization organization, Actor by, DateTimeOffset at) =>
        State is not RegisterImportState.Open || !LeftOut.ContainsKey(line) ? Refuse.StateIsSo()
        : ByAdministrator(organization, by, at, "register.take-in", new RegisterImportEvent.RowTakenIn(line, by.PersonId.GetValueOrDefault(), at));

    /// <summary>The rows that can be entered now, with what is entered of them. Those that are permits already are not among them.</summary>
    public IEnumerable<(RegisterRow Row, RegisterEntry Entry)> Ready(IEnumerable<RegisterRow> rows, RegisterPapers papers, IReadOnlyCollection<Permit> permits)
    {
        var there = permits.Select(p => p.Id).ToHashSet();
        var taken = new List<Permit>(permits);
        foreach (var row in rows.Where(r => !LeftOut.ContainsKey(r.Line) && !there.Contains(r.PermitId)))
        {
            // Rows that are one become one permit, even when a person completed both: the second is there by then.
            if (EntryOf(row) is not { } entry || Fault(row, entry, papers, taken) is not null || !there.Add(row.PermitId)) continue;
            taken.Add(Permit.Fold(null, Migrated(row, entry, "", papers, Guid.Empty, Guid.Empty, default)));
            yield return (row, entry);
        }
    }

    /// <summary>What a row says in the end: as a person completed it, or as it was understood where nothing is open.</summary>
    public RegisterEntry? EntryOf(RegisterRow row) => Completed.GetValueOrDefault(row.Line) ?? (row.IsOpen ? null : row.Entry);

    /// <summary>Enters rows that are ready, in one act. SK1321 where none is.</summary>
    public async Task<Result<Act>> EnterAsync(IReadOnlyList<RegisterRow> rows, RegisterPapers papers, IReadOnlyCollection<Permit> permits, IDesk desk, Actor by)
    {
        if (State is not RegisterImportState.Open) return Refuse.StateIsSo();
        if (papers.Organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Administrator, papers.Today) is not { } post) return Refuse.RoleNeeded("システム管理者");
        var ready = Ready(rows, papers, await WithDeskAsync(rows, permits, desk).ConfigureAwait(false)).ToList();
        if (ready.Count == 0) return Refuse.NoRowReady();
        var founds = ImmutableArray.CreateBuilder<Founding>(ready.Count);
        foreach (var (row, entry) in ready)
        {
            var number = await Numbering.NextPermitNumberAsync(desk).ConfigureAwait(false);
            founds.Add(new Founding(Permit.Kind, row.PermitId, Migrated(row, entry, number, papers, by.PersonId.GetValueOrDefault(), post.Id, desk.At)));
        }

        return new Act("register.enter", new RegisterImportEvent.Entered([.. ready.Select(r => r.Row.Line)], by.PersonId.GetValueOrDefault(), desk.At))
        {
            PostId = post.Id,
            Founds = founds.ToImmutable(),
            Letters = [.. ready.GroupBy(r => r.Entry.ManagerPostId!.Value).Select(g => new Letter(null, g.Key, $"これまでの台帳から、あなたが管理する許可が{g.Count()}件登録されました", "/permits/managed"))],
        };
    }

    /// <summary>What the page had read of the register, as it is by now: somebody may have entered a permit meanwhile.</summary>
    private async Task<List<Permit>> WithDeskAsync(IReadOnlyList<RegisterRow> rows, IReadOnlyCollection<Permit> permits, IDesk desk)
    {
        var now = permits.ToDictionary(p => p.Id);
        foreach (var service in rows.Select(r => EntryOf(r)?.ServiceId).OfType<Guid>().Distinct())
        {
            foreach (var permit in await desk.PermitsOfAsync(service).ConfigureAwait(false)) now[permit.Id] = permit;
        }

        return [.. now.Values];
    }

    /// <summary>Ends it; what was not entered is left where it is.</summary>
    public Result<Act> Close(Organization organization, Actor by, DateTimeOffset at) =>
        IsClosed ? Refuse.StateIsSo() : ByAdministrator(organization, by, at, "register.close", new RegisterImportEvent.Closed(by.PersonId.GetValueOrDefault(), at));

    /// <summary>Why an entry cannot become a permit; null where it can.</summary>
    public static Refusal? Fault(RegisterRow row, RegisterEntry entry, RegisterPapers papers, IEnumerable<Permit> permits)
    {
        var (organization, rules, today) = (papers.Organization, papers.Rules, papers.Today);
        if (entry.ServiceId is not { } service || papers.Services.All(s => s.Id != service)) return Refuse.Unanswered("service", "サービス");
        if (entry.DivisionId is not { } division || !organization.Divisions.TryGetValue(division, out var at) || !at.Covers(today)) return Refuse.Unanswered("division", "担当課");
        if (rules.TaskOf(entry.TaskCode) is null) return Refuse.Unanswered("task", "業務の種類");
        if (string.IsNullOrWhiteSpace(entry.Purpose)) return Refuse.Unanswered("purpose", "利用の目的");
        if (entry.Purpose.Length > AnswerCheck.LongestPurpose) return Refuse.TooLong("purpose", "利用の目的", AnswerCheck.LongestPurpose);
        if (entry.Users.IsEmpty) return Refuse.Unanswered("users", "利用者");
        if (entry.ManagerPostId is not { } manager || !organization.HoldersOf(manager, today).Any()) return Refuse.ManagerMissing() with { Field = "manager" };
        if (entry.Level is not { } level || rules.Classes.All(c => c.Level != level)) return Refuse.Unanswered("level", "入力する情報の格付");
        if (entry.From is not { } from || entry.Until is not { } until) return Refuse.Unanswered("until", "利用する期間");
        if (until < from) return Refuse.PeriodReversed() with { Field = "until" };
        if (until < today) return Refuse.RegisterDayPast();
        if (until > today.AddMonths(rules.PermitMonths)) return Refuse.RegisterPeriodTooLong(rules.PermitMonths);
        if (entry.Conditions.Any(c => c.Length > Condition.LongestText)) return Refuse.TooLong("conditions", "条件", Condition.LongestText);
        if (entry.Remarks.Length > LongestRemarks) return Refuse.TooLong("remarks", "備考", LongestRemarks);
        return permits.FirstOrDefault(p => p.Id != row.PermitId && p.ServiceId == service && p.DivisionId == division && p.TaskCode == entry.TaskCode && p.IsLiveOn(today) && p.From <= until && from <= p.LastDay) is { } same
            ? Refuse.PermitOverlaps(same.Number.Length > 0 ? same.Number : "同じファイルの別の行") with { Field = "task" } : null;
    }

    /// <summary>
    /// Why the rules of today would not permit an entry: its permit is entered, but stopped until somebody who may decides. Null where they would. The form and the
    /// state of the service, the scope of tasks, the classes, and what an application would have to wait for.
    /// </summary>
    public static Refusal? Obstacle(RegisterEntry entry, RegisterPapers papers)
    {
        var rules = papers.Rules;
        if (papers.Services.FirstOrDefault(s => s.Id == entry.ServiceId) is not { } service || rules.TaskOf(entry.TaskCode) is not { } task || entry.Level is not { } level || entry.DivisionId is not { } division) return null;
        if (AnswerCheck.LevelFault(level, service, rules) is { } form) return form;
        if (!task.Allowed) return Refuse.TaskBarred(task.Title, task.Reason ?? "利用できる業務の範囲に入っていません。");
        if (task.MaximumLevel is { } most && level > most) return Refuse.LevelAboveTask(rules.ClassOf(level).Code, task.Title, rules.ClassOf(most).Code);
        return ServiceCheck.Application(service, rules, papers.Organization, division, entry.TaskCode, papers.Today);
    }

    /// <inheritdoc/>
    public static RegisterImport Fold(RegisterImport? current, DomainEvent happened)
    {
        if (happened is RegisterImportEvent.Begun begun) return new RegisterImport { Id = begun.ImportId, BodyId = begun.BodyId, Version = 1, File = begun.File, Sha256 = begun.Sha256, BegunBy = begun.ByPersonId, BegunAt = begun.At };
        ArgumentNullException.ThrowIfNull(current);
        var next = happened switch
        {
            RegisterImportEvent.LaidOut e => current with { Layout = e.Layout, Sheet = e.Sheet, Completed = current.Completed.Clear(), LeftOut = current.LeftOut.Clear() },
            RegisterImportEvent.ServiceMeant e => current with { Meanings = current.Meanings.SetItem(RegisterText.Fold(e.Text), e.ServiceId) },
            RegisterImportEvent.RowCompleted e => current with { Completed = current.Completed.SetItem(e.Line, e.Entry), LeftOut = current.LeftOut.Remove(e.Line) },
            RegisterImportEvent.RowLeftOut e => current with { LeftOut = current.LeftOut.SetItem(e.Line, e.Reason) },
            RegisterImportEvent.RowTakenIn e => current with { LeftOut = current.LeftOut.Remove(e.Line) },
            RegisterImportEvent.Entered e => current with { Entered = current.Entered.AddRange(e.Lines) },
            RegisterImportEvent.Closed => current with { IsClosed = true },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An import does not know this event."),
        };
        return next with { Version = current.Version + 1 };
    }

    private PermitEvent.Migrated Migrated(RegisterRow row, RegisterEntry entry, string number, RegisterPapers papers, Guid person, Guid post, DateTimeOffset at)
    {
        var stopped = Obstacle(entry, papers) is { } obstacle ? $"移行したときのきまりでは許可できないため、停止しました。{obstacle.Sentence}" : null;
        return new PermitEvent.Migrated(
            row.PermitId, BodyId, number, new Migration(Id, File, Sheet, row.Line, row.Digest, entry.Number, entry.DecidedOn, entry.Remarks), entry.DivisionId!.Value, entry.ServiceId!.Value, entry.TaskCode!, entry.Purpose.Trim(), entry.Users,
            entry.Level!.Value, entry.ManagerPostId!.Value, entry.From!.Value, entry.Until!.Value, [.. entry.Conditions.Select(c => new Condition(0, c.Trim()))], new RuleSetReference(papers.Rules.Id, papers.Rules.Version), stopped, person, post, at);
    }

    private static Result<Act> ByAdministrator(Organization organization, Actor by, DateTimeOffset at, string name, RegisterImportEvent happened) =>
        organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Administrator, JapanTime.DateAt(at)) is { } post ? new Act(name, happened) { PostId = post.Id } : Refuse.RoleNeeded("システム管理者");
}
