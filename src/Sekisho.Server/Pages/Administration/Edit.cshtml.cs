using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>What is kept of a person, corrected. A new mail address is the new name for signing in.</summary>
public sealed class EditModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    /// <summary>Whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>氏名.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>ふりがな.</summary>
    [BindProperty]
    public string? Kana { get; set; }

    /// <summary>Mail address; empty for a person without one.</summary>
    [BindProperty]
    public string? Mail { get; set; }

    /// <summary>職員番号.</summary>
    [BindProperty]
    public string? StaffNumber { get; set; }

    /// <summary>How they are employed.</summary>
    [BindProperty]
    public Employment Employment { get; set; }

    /// <summary>Whether they have a terminal of their own.</summary>
    [BindProperty]
    public bool HasTerminal { get; set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        if (!Organization.People.TryGetValue(Id, out var person)) return NotFound();
        (Name, Kana, Mail, StaffNumber, Employment, HasTerminal) = (person.Name, person.Kana, person.Mail, person.StaffNumber, person.Employment, person.HasTerminal);
        return Page();
    }

    /// <summary>Stores it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!(await Visit.OrganizationAsync()).People.ContainsKey(Id)) return NotFound();
        var person = new Person(Id, (Name ?? "").Trim(), (Kana ?? "").Trim(), (Mail ?? "").Trim(), string.IsNullOrWhiteSpace(StaffNumber) ? null : StaffNumber.Trim(), Employment, HasTerminal);
        if (person.Name.Length > 100) return await RefusedAsync(Refuse.TooLong("name", "氏名", 100), cancellation);
        if (person.Kana.Length > 100) return await RefusedAsync(Refuse.TooLong("kana", "ふりがな", 100), cancellation);
        if (person.StaffNumber?.Length > 40) return await RefusedAsync(Refuse.TooLong("number", "職員番号", 40), cancellation);
        return await ChangeAsync(o => o.ChangePerson(person), $"{person.Name}さんの登録を変えました。", $"/administration/people/{Id}", cancellation);
    }
}
