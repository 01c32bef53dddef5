using Sekisho.Governance.Keys;
using Sekisho.Server.Visits;
using Sekisho.Storage.Keys;

namespace Sekisho.Server.Pages.Keys;

/// <summary>My own keys for the gateway.</summary>
public sealed class IndexModel(Visit visit, KeyQueries keys) : SekishoPage(visit)
{
    /// <summary>Valid keys first, then the others, each the newest first.</summary>
    public IReadOnlyList<AccessKey> Keys { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) =>
        Keys = [.. (await keys.OfPersonAsync(Visit.BodyId, Visit.PersonId, cancellation)).OrderBy(k => !k.IsValidAt(Visit.Now))];
}
