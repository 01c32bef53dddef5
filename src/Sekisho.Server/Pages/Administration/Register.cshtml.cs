using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>A new person with a first post from a day on. Signing in comes after, by a link.</summary>
public sealed class RegisterModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    /// <summary>氏名.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>ふりがな.</summary>
    [BindProperty]
    public string? Kana { get; set; }

    /// <summary>Mail address, the name for signing in.</summary>
    [BindProperty]
    public string? Mail { get; set; }

    /// <summary>First post.</summary>
    [BindProperty]
    public Guid? Post { get; set; }

    /// <summary>First day in it.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>Shows the form; today is what most registrations mean.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Day = Visit.Today;
        await ShowAsync(cancellation);
    }

    /// <summary>Registers.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        List<Refusal> faults = [.. Judge()];
        if (faults.Count > 0)
        {
            await ShowAsync(cancellation);
            return Refused(faults);
        }

        // The form's token is the id: the same form a second time leads to the same person.
        if (Token == Guid.Empty) Token = Guid.CreateVersion7(Visit.Now);
        var person = new Person(Token, Name!.Trim(), (Kana ?? "").Trim(), (Mail ?? "").Trim());
        return await ChangeAsync(o => o.RegisterPerson(person, Post!.Value, Day!.Value), $"{person.Name}さんを登録しました。続けて、サインイン用のリンクを発行できます。", $"/administration/people/{person.Id}", cancellation);
    }

    private IEnumerable<Refusal> Judge()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return Refuse.FieldMissing("name", "氏名");
        else if (Name.Length > 100) yield return Refuse.TooLong("name", "氏名", 100);
        if (Kana?.Length > 100) yield return Refuse.TooLong("kana", "ふりがな", 100);
        if (Post is null) yield return Refuse.FieldMissing("post", "職");
        if (Day is null) yield return Refuse.DayMalformed("職に就く日");
    }
}
