using Sekisho.Governance.Cases;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A revision (第n版) of an application: what was frozen when it was submitted.</summary>
/// <param name="Number">Number, from 1.</param>
/// <param name="At">When it was submitted.</param>
/// <param name="Hash">SHA-256 of it (hex).</param>
/// <param name="Answers">The answers.</param>
public sealed record CaseRevision(int Number, DateTimeOffset At, string Hash, Answers Answers)
{
    /// <summary>All revisions, out of what happened, in order.</summary>
    public static IEnumerable<CaseRevision> Of(IEnumerable<CaseHappening> history)
    {
        var answers = Answers.None;
        foreach (var (at, happened) in history)
        {
            switch (happened)
            {
                case CaseEvent.Opened e:
                    answers = e.Answers;
                    break;
                case CaseEvent.Answered e:
                    answers = e.Answers;
                    break;
                case CaseEvent.Submitted e:
                    yield return new CaseRevision(e.Revision, at, e.RevisionHash, answers);
                    break;
            }
        }
    }
}
