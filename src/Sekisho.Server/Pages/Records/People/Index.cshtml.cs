using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Records.People;

/// <summary>People who left and whose data is still kept.</summary>
public sealed class IndexModel(Visit visit) : SekishoPage(visit)
{
    /// <summary>Them, who left first first.</summary>
    public IReadOnlyList<(Person Person, DateOnly LastDay)> Left { get; private set; } = [];

    /// <summary>Whether the visitor may delete.</summary>
    public bool MayForget { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync()
    {
        Left = [.. (await Visit.OrganizationAsync()).LeftBefore(Visit.Today)];
        MayForget = await Visit.HasAsync(Role.Chief);
    }
}
