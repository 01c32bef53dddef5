using Sekisho.Governance.Cases;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.Server.Pages.Permits;

/// <summary>A division on the page of the year turn.</summary>
/// <param name="Turn">What it would put into its 別紙.</param>
/// <param name="Division">Its name.</param>
/// <param name="Permits">The permits of the 別紙 in words, by id.</param>
/// <param name="Begun">The 一括 that was begun already.</param>
/// <param name="NextId">The id of the one that can be begun.</param>
/// <param name="SeesCase">Whether the visitor may open the one that was begun.</param>
/// <param name="MayBegin">Whether the visitor may begin one.</param>
public sealed record YearTurnEntry(YearTurn Turn, string Division, IReadOnlyDictionary<Guid, PermitEntry> Permits, Case? Begun, Guid NextId, bool SeesCase, bool MayBegin);
