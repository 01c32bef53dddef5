using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>An item of a check list as it is typed among others.</summary>
public sealed class ExamineRow
{
    /// <summary>Code of list and item.</summary>
    public string Code { get; set; } = "";

    /// <summary>The answer.</summary>
    public ReviewVerdict? Verdict { get; set; }

    /// <summary>Where it stands.</summary>
    public string? Clause { get; set; }

    /// <summary>What was read.</summary>
    public string? Evidence { get; set; }

    /// <summary>What is done, or why not.</summary>
    public string? Mitigation { get; set; }

    /// <summary>An item as it was answered last; what new terms opened again waits for a new verdict.</summary>
    public static ExamineRow Of(ReviewItem item) => new()
    {
        Code = item.Code,
        Verdict = item.IsOpen ? null : item.Answer!.Verdict,
        Clause = item.Answer?.Clause,
        Evidence = item.Answer?.Evidence,
        Mitigation = item.Answer?.Mitigation,
    };

    /// <summary>The answer that it gives; null where nothing was chosen or nothing changed.</summary>
    public ReviewAnswer? AnswerTo(ReviewItem item)
    {
        if (Verdict is not { } verdict) return null;
        var (clause, evidence, mitigation) = (Typed(Clause), Typed(Evidence), Typed(Mitigation));
        return item is { IsOpen: false, Answer: { } before } && (before.Verdict, Typed(before.Clause), Typed(before.Evidence), Typed(before.Mitigation)) == (verdict, clause, evidence, mitigation)
            ? null
            : new ReviewAnswer(Code, verdict, clause, evidence, mitigation, 0, Guid.Empty, Guid.Empty, default);
    }

    private static string Typed(string? text) => text?.Trim().ReplaceLineEndings("\n") ?? "";
}
