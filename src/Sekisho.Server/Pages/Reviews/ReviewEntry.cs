using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>An application that asks something of the visitor.</summary>
/// <param name="Case">The application.</param>
/// <param name="Task">What it asks.</param>
/// <param name="Step">Kind and title of the step, or what is looked at.</param>
/// <param name="PostId">The post for which the visitor would act.</param>
/// <param name="Capacity">In what capacity.</param>
/// <param name="Since">Since when it has waited.</param>
/// <param name="Due">The day by which it should be done: 保留 until, else that of the first reminder.</param>
public sealed record ReviewEntry(Case Case, ReviewTask Task, string Step, Guid PostId, Capacity Capacity, DateTimeOffset Since, DateOnly Due)
{
    /// <summary>Where it is done.</summary>
    public string Path => Task switch
    {
        ReviewTask.Judge => $"/reviews/{Case.Id}",
        ReviewTask.Withdrawal => $"/reviews/{Case.Id}/withdrawal",
        ReviewTask.Paper => $"/reviews/{Case.Id}/confirm",
        ReviewTask.AfterCheck => $"/reviews/{Case.Id}/after-check",
        ReviewTask.Circulation => $"/reviews/{Case.Id}/acknowledge",
        _ => throw new InvalidOperationException($"No page for {Task}."),
    };

    /// <summary>What is done, in a word.</summary>
    public string What => Task switch
    {
        ReviewTask.Judge => Step,
        ReviewTask.Withdrawal => "取下げの申出に答える",
        ReviewTask.Paper => "外部決裁の確認",
        ReviewTask.AfterCheck => $"後閲（{Step}）",
        ReviewTask.Circulation => "回覧の確認",
        _ => throw new InvalidOperationException($"No words for {Task}."),
    };
}
