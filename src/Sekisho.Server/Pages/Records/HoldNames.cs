using Sekisho.Governance.Records;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Records;

/// <summary>What a hold keeps, in words, with its page.</summary>
public sealed class HoldNames(Visit visit, CaseQueries cases, PermitQueries permits, ServiceQueries services)
{
    /// <summary>Name and page; null where this body has no such thing, and for drafts, which are no records.</summary>
    public async Task<(string What, string Path)?> OfAsync(HoldTarget target, Guid id, CancellationToken cancellation) => target switch
    {
        HoldTarget.Case => await cases.FindAsync(visit.BodyId, id, cancellation) is { Revision: > 0 } found ? ($"利用申請 {found.Number}", $"/applications/{id}") : null,
        HoldTarget.Permit => await permits.FindAsync(visit.BodyId, id, cancellation) is { } permit ? (permit.Number, $"/permits/{id}") : null,
        HoldTarget.Service => await services.FindAsync(visit.BodyId, id, cancellation) is { } service ? (service.Facts.Name, $"/services/{id}") : null,
        _ => null,
    };
}
