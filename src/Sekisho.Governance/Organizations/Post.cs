namespace Sekisho.Governance.Organizations;

/// <summary>A post (職) in a division. Rights belong to posts; people hold posts for a time.</summary>
/// <param name="Id">Id.</param>
/// <param name="DivisionId">The division it stands in.</param>
/// <param name="Title">職名, such as 情報政策課長.</param>
/// <param name="IsHead">Whether it heads its division (所属長).</param>
public sealed record Post(Guid Id, Guid DivisionId, string Title, bool IsHead);
