using PhoneNumbers;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection;

/// <summary>The body's own contacts that everybody may know (a press release names them); none of them is a finding.</summary>
public sealed class PublicContacts
{
    private readonly HashSet<string> _telephones;
    private readonly HashSet<string> _mails;
    private readonly HashSet<string> _domains;
    private readonly HashSet<string> _names;

    /// <summary>Takes the lists as people write them: any width, hyphens or none.</summary>
    /// <param name="telephones">Telephone numbers, Japanese unless they begin with +.</param>
    /// <param name="mails">Whole mail addresses.</param>
    /// <param name="domains">Mail domains whose every address is public; their subdomains are included.</param>
    /// <param name="names">Names of people in office; spaces in them do not matter.</param>
    /// <exception cref="ArgumentException">A telephone number cannot be read.</exception>
    public PublicContacts(IEnumerable<string> telephones, IEnumerable<string> mails, IEnumerable<string> domains, IEnumerable<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(telephones);
        ArgumentNullException.ThrowIfNull(mails);
        ArgumentNullException.ThrowIfNull(domains);
        _telephones = telephones.Select(t => TelephoneKey(t) ?? throw new ArgumentException($"公開連絡先の電話番号「{t}」を読み取れません。", nameof(telephones))).ToHashSet();
        _mails = mails.Select(Fold).ToHashSet();
        _names = (names ?? []).Select(Dense).ToHashSet();
        _domains = domains.Select(d => Fold(d).TrimStart('@', '.')).ToHashSet();
    }

    /// <summary>No public contact at all.</summary>
    public static PublicContacts None { get; } = new([], [], []);

    /// <summary>Whether a telephone number is one of the public ones, however it is written.</summary>
    public bool ContainsTelephone(string telephone) => _telephones.Count > 0 && TelephoneKey(telephone) is { } key && _telephones.Contains(key);

    /// <summary>Whether a mail address is one of the public ones or lies in a public domain.</summary>
    public bool ContainsMail(string mail)
    {
        var address = Fold(mail);
        if (_mails.Contains(address)) return true;
        var domain = address[(address.LastIndexOf('@') + 1)..];
        while (domain.Length > 0)
        {
            if (_domains.Contains(domain)) return true;
            domain = domain[(domain.IndexOf('.') is >= 0 and var dot ? dot + 1 : domain.Length)..];
        }

        return false;
    }

    /// <summary>Whether a name is that of somebody in office whom the body names itself.</summary>
    public bool ContainsName(string name) => _names.Count > 0 && _names.Contains(Dense(name));

    private static string Dense(string text) => Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private static string Fold(string text) => FoldedText.Of(text).Text.Trim().ToString();

    private static string? TelephoneKey(string telephone)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            return util.Format(util.Parse(Fold(telephone), "JP"), PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
