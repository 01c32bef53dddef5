using Sekisho.Governance.Services;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Services;

internal sealed class ServiceRow : SubjectRow
{
    public string Name { get; set; } = "";

    public string CatalogId { get; set; } = "";

    public ServiceState State { get; set; }
}
