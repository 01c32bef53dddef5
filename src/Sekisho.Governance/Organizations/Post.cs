namespace Sekisho.Governance.Organizations;

/// <summary>A post (職) in a division. Rights belong to posts; people hold posts for a time.</summary>
/// <param name="Id">Id.</param>
/// <param name="DivisionId">The division it stands in.</param>
/// <param name="Title">職名, such as 情報政策課長.</param>
/// <param name="IsHead">Whether it heads its division (所属長).</param>
/// <param name="Until">Last day, once it is abolished.</param>
/// <param name="SuccessorId">The post to which what waits for it moves, where there is one.</param>
public sealed record Post(Guid Id, Guid DivisionId, string Title, bool IsHead, DateOnly? Until = null, Guid? SuccessorId = null)
{
    /// <summary>Whether it exists on a date.</summary>
    public bool Covers(DateOnly date) => Until is null || date <= Until;
}
