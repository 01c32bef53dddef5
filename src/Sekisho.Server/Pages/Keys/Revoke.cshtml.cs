using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Keys;
using Sekisho.Server.Visits;
using Sekisho.Storage.Keys;

namespace Sekisho.Server.Pages.Keys;

/// <summary>Revokes a key of my own; somebody else's is not found.</summary>
public sealed class RevokeModel(Visit visit, KeyQueries keys, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The key.</summary>
    public AccessKey Key { get; private set; } = null!;

    /// <summary>Asks whether it is meant.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } key) return NotFound();
        (Key, Seen) = (key, key.Version);
        return Page();
    }

    /// <summary>Revokes it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } key) return NotFound();
        Key = key;
        var result = await changes.ChangeAsync<AccessKey>(ChangeOf(id), (found, desk) => Task.FromResult(found.Revoke(Visit.Actor, desk.At)), cancellation);
        return result.Refused ? Refused(result.Refusal) : Done($"鍵「{key.Name}」を取り消しました。", "/keys");
    }

    private async Task<AccessKey?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await keys.OfPersonAsync(Visit.BodyId, Visit.PersonId, cancellation)).FirstOrDefault(k => k.Id == id);
}
