using System.Collections.Immutable;
using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>The body's own published contacts: a press release that holds them holds no confidential information by that.</summary>
public sealed class ContactsModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    private const int Most = 1000;
    private const int LongestName = 60;

    /// <summary>Phone numbers, one a line.</summary>
    [BindProperty]
    public string? Phones { get; set; }

    /// <summary>Mail addresses, one a line.</summary>
    [BindProperty]
    public string? Mails { get; set; }

    /// <summary>Mail domains, one a line.</summary>
    [BindProperty]
    public string? Domains { get; set; }

    /// <summary>Names of people in office, one a line.</summary>
    [BindProperty]
    public string? Names { get; set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        Seen = Organization.Version;
        var contacts = Organization.PublicContacts;
        (Phones, Mails, Domains, Names) = (string.Join('\n', contacts.Phones), string.Join('\n', contacts.Mails), string.Join('\n', contacts.Domains), string.Join('\n', contacts.Names));
    }

    /// <summary>Replaces it, if nobody else has changed anything since it was shown.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var contacts = new ContactList(Lines(Phones), Lines(Mails), Lines(Domains)) { Names = Lines(Names) };
        List<Refusal> faults =
        [
            .. Wrong(contacts.Phones, IsPhone).Select(line => Refuse.ContactMalformed("phones", "電話番号", line)),
            .. Wrong(contacts.Mails, line => MailAddress.TryCreate(line, out var read) && read.Address == line).Select(line => Refuse.ContactMalformed("mails", "メールアドレス", line)),
            .. Wrong(contacts.Domains, IsDomain).Select(line => Refuse.ContactMalformed("domains", "ドメイン", line)),
            .. Wrong(contacts.Names, line => line.Length is >= 2 and <= LongestName).Select(line => Refuse.ContactMalformed("names", "氏名", line)),
        ];
        if (faults.Count > 0)
        {
            await ShowAsync(cancellation);
            return Refused(faults);
        }

        return await ChangeAsync(o => o.PublishContacts(contacts), "公開している連絡先を登録しました。", "/administration/contacts", cancellation);
    }

    private static ImmutableArray<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(Most)];

    /// <summary>The first line of a list that is none of its kind.</summary>
    private static IEnumerable<string> Wrong(ImmutableArray<string> lines, Func<string, bool> fits) => lines.Where(line => !fits(line)).Take(1);

    private static bool IsPhone(string line) => line.Count(char.IsDigit) is >= 7 and <= 15 && line.All(c => char.IsDigit(c) || "+-()（）－ー‐ 　".Contains(c, StringComparison.Ordinal));

    private static bool IsDomain(string line) => line.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(line) is UriHostNameType.Dns;
}
