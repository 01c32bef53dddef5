using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Records;

/// <content>What keepers of records and the approver do with it.</content>
public sealed partial record DisposalPlan
{
    /// <summary>Series of the numbers of plans.</summary>
    public const string Series = "disposal";

    /// <summary>The number of the n-th plan of the year that a date lies in.</summary>
    public static string NumberOf(int number, DateOnly date) => $"{JapaneseEra.FormatFiscalYear(date)} 廃棄第{number}号";

    /// <summary>Draws it up: システム管理者 or 審査担当. SK1811 without anything in it, SK1813 for records whose retention is not over.</summary>
    public static Result<Act> Draft(Guid id, string number, ImmutableArray<DisposalGroup> groups, Organization organization, Actor by, DateTimeOffset at)
    {
        if (RecordKeeping.PostOf(organization, by, at, RecordKeeping.Keepers) is not { } post) return Refuse.RoleNeeded(RecordKeeping.KeeperTitles);
        if (groups.All(g => g.Count == 0)) return Refuse.NothingToDispose();
        if (groups.FirstOrDefault(g => g.KeptUntil >= JapanTime.DateAt(at)) is { } early) return Refuse.StillKept(early.DocumentClass, JapaneseEra.Format(early.KeptUntil));
        return new Act("records.draft", new DisposalEvent.Drafted(id, organization.BodyId, number, groups, by.PersonId.GetValueOrDefault(), post.Id, at)) { PostId = post.Id };
    }

    /// <summary>Takes items of a group out, or the whole group, with the reason. SK1810 once it was approved, SK1811 where nothing would be left.</summary>
    public Result<Act> TakeOut(int group, ImmutableArray<Guid> items, string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (RecordKeeping.PostOf(organization, by, at, [.. RecordKeeping.Keepers, Role.Chief]) is not { } post) return Refuse.RoleNeeded($"{RecordKeeping.KeeperTitles}、統括情報セキュリティ責任者");
        if (State is not (DisposalState.Draft or DisposalState.Proposed)) return Refuse.DisposalStateForbids(TitleOf(State));
        if (Groups.FirstOrDefault(g => g.Number == group) is not { } found || items.Any(i => found.Items.All(f => f.Id != i))) return Refuse.NoSuch("文書");
        if (ReasonFault(reason) is { } fault) return fault;
        var taken = new DisposalEvent.TakenOut(group, items, reason!.Trim(), by.PersonId.GetValueOrDefault(), at);
        if (Without(Groups, taken).IsEmpty) return Refuse.NothingToDispose();
        return new Act("records.take-out", taken) { PostId = post.Id };
    }

    /// <summary>Puts it before the 統括情報セキュリティ責任者, with the reason.</summary>
    public Result<Act> Propose(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (RecordKeeping.PostOf(organization, by, at, RecordKeeping.Keepers) is not { } post) return Refuse.RoleNeeded(RecordKeeping.KeeperTitles);
        if (State is not DisposalState.Draft) return Refuse.DisposalStateForbids(TitleOf(State));
        if (ReasonFault(reason) is { } fault) return fault;
        return new Act("records.propose", new DisposalEvent.Proposed(reason!.Trim(), by.PersonId.GetValueOrDefault(), post.Id, at))
        {
            PostId = post.Id,
            Letters = [.. organization.PostsWith(Role.Chief, JapanTime.DateAt(at)).Select(chief => new Letter(null, chief.Id, $"文書の廃棄の承認を求められています（{Number}）", $"/records/plans/{Id}"))],
        };
    }

    /// <summary>Approves: the 統括情報セキュリティ責任者, who did not propose it unless nobody else could approve (SK1812).</summary>
    public Result<Act> Approve(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (Judged(reason, organization, by, at, out var post) is { } refused) return refused;
        var (person, today) = (by.PersonId.GetValueOrDefault(), JapanTime.DateAt(at));
        var others = organization.PostsWith(Role.Chief, today).SelectMany(p => organization.HoldersOf(p.Id, today)).Any(p => p.Id != person);
        if ((person == ProposedBy || person == DraftedBy) && others) return Refuse.ApproverProposed();
        return new Act("records.approve", new DisposalEvent.Approved(reason!.Trim(), person, post.Id, at)) { PostId = post.Id, Letters = [new Letter(ProposedBy, null, $"文書の廃棄が承認されました（{Number}）", $"/records/plans/{Id}")] };
    }

    /// <summary>Gives it back to whoever proposed it.</summary>
    public Result<Act> Return(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (Judged(reason, organization, by, at, out var post) is { } refused) return refused;
        return new Act("records.return", new DisposalEvent.Returned(reason!.Trim(), by.PersonId.GetValueOrDefault(), post.Id, at)) { PostId = post.Id, Letters = [new Letter(ProposedBy, null, $"文書の廃棄の伺いが戻されました（{Number}）", $"/records/plans/{Id}")] };
    }

    /// <summary>Withdraws it before it is carried out.</summary>
    public Result<Act> Withdraw(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (RecordKeeping.PostOf(organization, by, at, RecordKeeping.Keepers) is not { } post) return Refuse.RoleNeeded(RecordKeeping.KeeperTitles);
        if (State is not (DisposalState.Draft or DisposalState.Proposed or DisposalState.Approved)) return Refuse.DisposalStateForbids(TitleOf(State));
        if (ReasonFault(reason) is { } fault) return fault;
        return new Act("records.withdraw", new DisposalEvent.Withdrawn(reason!.Trim(), by.PersonId.GetValueOrDefault(), at)) { PostId = post.Id };
    }

    /// <summary>Begins to carry it out.</summary>
    public Result<Act> Start(Organization organization, Actor by, DateTimeOffset at)
    {
        if (RecordKeeping.PostOf(organization, by, at, RecordKeeping.Keepers) is not { } post) return Refuse.RoleNeeded(RecordKeeping.KeeperTitles);
        if (State is not DisposalState.Approved) return Refuse.DisposalStateForbids(TitleOf(State));
        return new Act("records.start", new DisposalEvent.Started(by.PersonId.GetValueOrDefault(), post.Id, at)) { PostId = post.Id };
    }

    /// <summary>Records that records of a group are gone. Only the store can say so, in the transaction that removes them; SK1810 without approval.</summary>
    public Result<Act> Dispose(DisposalEvent.Disposed gone) =>
        State is not DisposalState.UnderWay || Groups.All(g => g.Number != gone.Group) ? Refuse.DisposalStateForbids(TitleOf(State)) : new Act("records.dispose", gone);

    /// <summary>Ends it.</summary>
    public Result<Act> Complete(ImmutableArray<DisposalItem> left, long usesLeft, DateTimeOffset at) =>
        State is not DisposalState.UnderWay ? Refuse.DisposalStateForbids(TitleOf(State)) : new Act("records.complete", new DisposalEvent.Completed(left, usesLeft, at)) { Letters = [new Letter(StartedBy, null, $"文書の廃棄が終わりました（{Number}）", $"/records/plans/{Id}")] };

    /// <summary>What a state is called.</summary>
    public static string TitleOf(DisposalState state) => state switch
    {
        DisposalState.Draft => "作成",
        DisposalState.Proposed => "承認待ち",
        DisposalState.Approved => "承認",
        DisposalState.UnderWay => "廃棄中",
        DisposalState.CarriedOut => "廃棄済",
        DisposalState.Withdrawn => "取下げ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private Refusal? Judged(string? reason, Organization organization, Actor by, DateTimeOffset at, out Post post)
    {
        post = RecordKeeping.PostOf(organization, by, at, [Role.Chief])!;
        return post is null ? Refuse.RoleNeeded("統括情報セキュリティ責任者")
            : State is not DisposalState.Proposed ? Refuse.DisposalStateForbids(TitleOf(State))
            : ReasonFault(reason);
    }

    private static Refusal? ReasonFault(string? reason) => string.IsNullOrWhiteSpace(reason) ? Refuse.ReasonMissing() : Reasons.Fault(reason);
}
