using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

/// <summary>Keeps cases, and beside each the posts that it waits for.</summary>
internal sealed class CaseKeeper : SubjectKeeper<Case, CaseRow>
{
    public override async Task SaveAsync(SekishoContext context, Case state, IReadOnlyList<DomainEvent> happened, CancellationToken cancellation)
    {
        await base.SaveAsync(context, state, happened, cancellation);
        var waits = WaitsOf(state).ToHashSet();
        foreach (var row in await context.CaseWaits.Where(w => w.BodyId == state.BodyId && w.CaseId == state.Id).ToListAsync(cancellation))
        {
            if (!waits.Remove((row.PostId, row.For))) context.Remove(row);
        }

        context.AddRange(waits.Select(w => new CaseWaitRow { BodyId = state.BodyId, CaseId = state.Id, PostId = w.PostId, For = w.For }));
    }

    public override async IAsyncEnumerable<string> DifferencesAsync(SekishoContext context, Guid bodyId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var difference in base.DifferencesAsync(context, bodyId, cancellation)) yield return difference;
        var stored = (await context.CaseWaits.AsNoTracking().Where(w => w.BodyId == bodyId).ToListAsync(cancellation)).Select(w => (w.CaseId, w.PostId, w.For)).ToHashSet();
        await foreach (var document in context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId).Select(c => c.Document).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var state = EventFormat.Read<Case>(document);
            if (WaitsOf(state).Any(w => !stored.Remove((state.Id, w.PostId, w.For)))) yield return $"{Case.Kind} {state.Id} を待つ職の一覧が記録と一致しません。";
        }

        foreach (var (caseId, _, _) in stored) yield return $"{Case.Kind} {caseId} を待つ職の一覧に、記録にない職があります。";
    }

    protected override void Fill(CaseRow row, Case state)
    {
        row.CaseKind = state.CaseKind;
        row.State = state.State;
        row.Number = state.Number;
        row.ApplicantId = state.ApplicantId;
        row.ClerkId = state.ClerkId;
        row.DivisionId = state.DivisionId;
        row.ServiceId = state.Answers.ServiceId;
        row.PermitId = state.PermitId ?? state.Answers.PermitId;
        row.SearchText = SearchText.Of([state.Number, state.Answers.Purpose, state.Answers.Reason, .. state.Answers.More.Values, .. state.Answers.Items.Select(i => i.Note)]);
        row.OpenedAt = state.OpenedAt;
        row.MovedAt = state.MovedAt;
        row.SubmittedAt = state.SubmittedAt;
        row.DecidedAt = state.DecidedAt;
    }

    private static IEnumerable<(Guid PostId, CaseWait For)> WaitsOf(Case state) =>
        state.WaitingPosts.Select(post => (post, CaseWait.Step))
            .Concat(Transitions.IsDecided(state.State) ? state.AfterChecks.Where(c => c.State is AfterCheckState.Owed).Select(c => (c.PostId, CaseWait.AfterCheck)) : [])
            .Concat(state.Route.Index().Where(s => s.Item.Kind is StepKind.Circulate && (Transitions.IsDecided(state.State) || (state.Waiting is not null && s.Index < state.CurrentStep)))
                .SelectMany(s => s.Item.PostIds.Except(state.ActsOf(s.Index).Select(a => a.PostId)).Select(post => (post, CaseWait.Circulation))))
            .Distinct();
}
