using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Accounts;

namespace Sekisho.Server.Pages.Administration;

/// <summary>People: search by name, kana or mail address, and by division.</summary>
public sealed class PeopleModel(Visit visit, IChanges changes, AccountQueries accounts) : AdministrationPage(visit, changes)
{
    private const int Size = 50;

    /// <summary>Part of a name, of its reading or of a mail address.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Division of a post held today.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Division { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The people found.</summary>
    public Listing<Person> People { get; private set; } = new([], 1, 0, Size);

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
        var found = Organization.People.Values
            .Where(Matches)
            .Where(p => Division is null || Organization.PostsOf(p.Id, Visit.Today).Any(post => post.DivisionId == Division))
            .OrderBy(p => p.Kana, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        var pages = Math.Max(1, (found.Count + Size - 1) / Size);
        var number = Math.Clamp(Number ?? 1, 1, pages);
        People = new Listing<Person>([.. found.Skip((number - 1) * Size).Take(Size)], number, found.Count, Size);
        WithAccount = await accounts.WithAccountAsync(Visit.BodyId, cancellation);
        Invited = await accounts.InvitedAsync(Visit.BodyId, cancellation);
    }

    private bool Matches(Person person)
    {
        var wanted = Fold(Query);
        return wanted.Length == 0 || Fold(person.Name).Contains(wanted, StringComparison.Ordinal) || Fold(person.Kana).Contains(wanted, StringComparison.Ordinal) || Fold(person.Mail).Contains(wanted, StringComparison.Ordinal);
    }

    /// <summary>Without blanks, small letters, hiragana as katakana (U+3041 to U+3096 stand 0x60 below).</summary>
    private static string Fold(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= 'ぁ' and <= 'ゖ' ? (char)(c + 0x60) : char.ToLowerInvariant(c)));
}
