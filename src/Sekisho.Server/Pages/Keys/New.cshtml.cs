using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Keys;

/// <summary>
/// Makes a key. Its secret stands in the answer to this form and nowhere else: it is not stored, not logged, not in a redirect, and the answer
/// is not cached. Sending the same form again finds the key made before, whose secret nobody has any more.
/// </summary>
public sealed class NewModel(Visit visit, IChanges changes, ISnapshotSource snapshots) : SekishoPage(visit)
{
    /// <summary>Lives to choose from, in days.</summary>
    public static IReadOnlyList<int> Lives { get; } = [30, 90, 180, AccessKey.LongestDays];

    /// <summary>What its owner calls it.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Its life in days; it ends with the last day in Japan.</summary>
    [BindProperty]
    public int Days { get; set; } = 90;

    /// <summary>The secret, right after the key was made.</summary>
    public KeySecret? Secret { get; private set; }

    /// <summary>The key just made.</summary>
    public AccessKey? Key { get; private set; }

    /// <summary>A model that is open to the visitor now; null where none is.</summary>
    public string? Model { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Model = OpenModel();

    /// <summary>Makes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Model = OpenModel();
        var (id, secret) = (Guid.CreateVersion7(), KeySecret.Create());
        var end = Days is > 0 and <= AccessKey.LongestDays ? JapanTime.StartOf(Visit.Today.AddDays(Days + 1)) : Visit.Now;
        var result = await changes.CreateAsync<AccessKey>(
            ChangeOf(id), desk => Task.FromResult(AccessKey.Issue(id, Visit.BodyId, Name, secret, end, Visit.Actor, desk.At)), cancellation);
        if (result.Refused) return Refused(result.Refusal);
        if (result.Value.Hash != secret.Hash) return Refused(Refuse.KeyShownBefore());
        (Key, Secret) = (result.Value, secret);
        return Page();
    }

    private string? OpenModel() => snapshots.Current.Bodies.TryGetValue(Visit.BodyId, out var register)
        ? PermitCheck.Open(register, Visit.PersonId, Visit.Now).FirstOrDefault()?.Model.Alias
        : null;
}
