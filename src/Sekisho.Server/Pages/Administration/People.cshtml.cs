using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Accounts;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Administration;

/// <summary>People: search by name, kana or mail address, and by division.</summary>
public sealed class PeopleModel(Visit visit, IChanges changes, AccountQueries accounts, AuditRecorder audit) : AdministrationPage(visit, changes)
{
    /// <summary>Part of a name, of its reading or of a mail address.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Division of a post held today, with those below it.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Division { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The people found.</summary>
    public Listing<Person> People { get; private set; } = new([], 1, 0, Paging.Size);

    /// <summary>Who has an account.</summary>
    public IReadOnlySet<Guid> WithAccount { get; private set; } = new HashSet<Guid>();

    /// <summary>Who has a link that still opens.</summary>
    public IReadOnlySet<Guid> Invited { get; private set; } = new HashSet<Guid>();

    /// <summary>Shows the list.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Links to the other pages of the same search.</summary>
    public PageLinks Links => new(People.Number, People.Pages, $"/administration/people?q={Uri.EscapeDataString(Query ?? "")}&division={Division}");

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        People = Paging.Of(Found(), Number);
        WithAccount = await accounts.WithAccountAsync(Visit.BodyId, cancellation);
        Invited = await accounts.InvitedAsync(Visit.BodyId, cancellation);
    }

    /// <summary>The found people as XLSX; who took it with them is in the audit trail.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "organization.export", Organization.Kind, Visit.BodyId, cancellation);
        var rows = Found().Select(p => (object?[])
        [
            p.StaffNumber ?? "", p.Name, p.Kana, p.Mail, Titles.Of(p.Employment), p.HasTerminal ? "あり" : "なし", string.Join("\n", Organization.PostsOf(p.Id, Visit.Today).Select(post => $"{Organization.Divisions[post.DivisionId].Name} {post.Title}")),
        ]);
        return File(
            SheetWriter.Write("職員", Organization.Body.Name, Visit.Now, [new("職員番号", 14), new("氏名", 20), new("ふりがな", 22), new("メールアドレス", 34), new("任用", 20), new("端末", 8), new("今日の職", 40)], rows),
            SheetWriter.MediaType,
            $"職員-{Visit.Today:yyyyMMdd}.xlsx");
    }

    private List<Person> Found()
    {
        var within = Division is { } id && Organization.Divisions.ContainsKey(id) ? Organization.Within(id).ToHashSet() : null;
        return [.. Organization.People.Values
            .Where(p => p.Name.Length > 0 && PersonSearch.Fits(p, Query))
            .Where(p => Division is null || Organization.PostsOf(p.Id, Visit.Today).Any(post => within?.Contains(post.DivisionId) == true))
            .OrderBy(p => p.Kana, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }
}
