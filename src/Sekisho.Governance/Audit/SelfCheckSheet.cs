using System.Collections.Immutable;
using System.Security.Cryptography;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Audit;

/// <summary>A division's sheet of a self-check: unanswered, then answered, and again until the check is closed.</summary>
public sealed record SelfCheckSheet : ISubject<SelfCheckSheet>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "self-check-sheet";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>The self-check.</summary>
    public required Guid SelfCheckId { get; init; }

    /// <summary>The division.</summary>
    public required Guid DivisionId { get; init; }

    /// <summary>The answers, in the order of the questions; none before they were given.</summary>
    public ImmutableArray<SelfCheckAnswer> Answers { get; init; } = [];

    /// <summary>Who gave them.</summary>
    public Guid? AnsweredBy { get; init; }

    /// <summary>By which post.</summary>
    public Guid? AnsweredByPost { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The id of a division's sheet: there is one for each self-check.</summary>
    public static Guid IdOf(Guid selfCheckId, Guid divisionId) => new(SHA256.HashData([.. selfCheckId.ToByteArray(), .. divisionId.ToByteArray()]).AsSpan(0, 16));

    /// <summary>
    /// Answers all of it: the head of the division, or who acts for them. SK1843 for others, SK1846 once the check is closed, SK1847 for a question without an answer, SK1848 for one that must be put right
    /// without saying what and when.
    /// </summary>
    public Result<Act> Answer(ImmutableArray<SelfCheckAnswer> answers, SelfCheck check, Organization organization, Actor by, DateTimeOffset at)
    {
        if (AuditAnswerers.Acting(organization, DivisionId, by, JapanTime.DateAt(at)) is not var (post, capacity)) return Refuse.DivisionIsNotTheirs();
        if (!check.IsOpen) return Refuse.SelfCheckIsClosed();
        var given = ImmutableArray.CreateBuilder<SelfCheckAnswer>();
        foreach (var (index, question) in check.Questions.Index())
        {
            if (answers.FirstOrDefault(a => a.Code == question.Code) is not { } answer || !Enum.IsDefined(answer.Outcome)) return Refuse.SelfCheckAnswerMissing(question.Code, index + 1);
            if (answer.NeedsRemedy && (string.IsNullOrWhiteSpace(answer.Remedy) || answer.RemedyOn is null)) return Refuse.SelfCheckRemedyMissing(question.Code, index + 1);
            if (answer.Evidence.Length > Reasons.Longest || answer.Remedy.Length > Reasons.Longest) return Refuse.TooLong(question.Code, $"問{index + 1}の記入", Reasons.Longest);
            given.Add(answer.NeedsRemedy ? answer : answer with { Remedy = "", RemedyOn = null });
        }

        return new Act("self-check.answer", new SelfCheckSheetEvent.Answered(given.ToImmutable(), by.PersonId.GetValueOrDefault(), post.Id, at)) { PostId = post.Id, Capacity = capacity };
    }

    /// <inheritdoc/>
    public static SelfCheckSheet Fold(SelfCheckSheet? current, DomainEvent happened) => (current, happened) switch
    {
        (null, SelfCheckSheetEvent.Handed e) => new SelfCheckSheet { Id = e.SheetId, BodyId = e.BodyId, Version = 1, SelfCheckId = e.SelfCheckId, DivisionId = e.DivisionId },
        ({ } sheet, SelfCheckSheetEvent.Answered e) => sheet with { Version = sheet.Version + 1, Answers = e.Answers, AnsweredBy = e.ByPersonId, AnsweredByPost = e.ByPostId, AnsweredAt = e.At },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "A sheet of a self-check does not know this event."),
    };

    /// <summary>What an answer is called.</summary>
    public static string TitleOf(SelfCheckOutcome outcome) => outcome switch
    {
        SelfCheckOutcome.Yes => "はい",
        SelfCheckOutcome.Partly => "一部",
        SelfCheckOutcome.No => "いいえ",
        SelfCheckOutcome.NotApplicable => "該当なし",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
