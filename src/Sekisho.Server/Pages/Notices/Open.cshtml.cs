using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Server.Visits;
using Sekisho.Storage.Changes;

namespace Sekisho.Server.Pages.Notices;

/// <summary>Leads from a letter to the page of which it speaks. Whoever goes there has read the letter; asked again, nothing more happens.</summary>
public sealed class OpenModel(Visit visit, LetterQueries letters) : SekishoPage(visit)
{
    /// <summary>Leads there, or tells that no such letter reaches this person.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var boxes = Addressees.BoxesOf(await Visit.OrganizationAsync(), Visit.PersonId, Visit.Today);
        if (await letters.FindAsync(Visit.BodyId, Visit.PersonId, boxes, id, cancellation) is not { } letter) return NotFound();
        if (letter.Unread) await letters.ReadAsync(Visit.BodyId, Visit.PersonId, boxes, id, cancellation);
        return LocalRedirect(letter.Path);
    }
}
