using Sekisho.Governance.Services;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Services;

internal sealed class ServiceKeeper : SubjectKeeper<Service, ServiceRow>
{
    protected override void Fill(ServiceRow row, Service state)
    {
        row.Name = state.Facts.Name;
        row.CatalogId = state.Facts.Id;
        row.State = state.State;
    }
}
