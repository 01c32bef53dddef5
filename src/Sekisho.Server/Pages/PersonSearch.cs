using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Pages;

/// <summary>Finds people by what somebody typed.</summary>
internal static class PersonSearch
{
    /// <summary>The one person whom a staff number, a mail address or a whole name fits. SK1376 for nobody or several.</summary>
    public static Result<Person> One(Organization organization, string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0) return Refuse.FieldMissing("person", "職員");
        var (people, folded) = (organization.People.Values, Fold(typed));
        var found = people.Where(p => p.StaffNumber == typed || string.Equals(p.Mail, typed, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        if (found.Count == 0) found = [.. people.Where(p => p.Name.Length > 0 && Fold(p.Name) == folded).Take(2)];
        return found.Count == 1 ? found[0] : Refuse.PersonNotFound(typed);
    }

    /// <summary>Whether part of a name, of its reading, of a mail address or the staff number is what was typed. Nothing typed fits everybody.</summary>
    public static bool Fits(Person person, string? text)
    {
        var wanted = Fold(text);
        return wanted.Length == 0 || Fold(person.Name).Contains(wanted, StringComparison.Ordinal) || Fold(person.Kana).Contains(wanted, StringComparison.Ordinal)
            || Fold(person.Mail).Contains(wanted, StringComparison.Ordinal) || Fold(person.StaffNumber) == wanted;
    }

    /// <summary>Without blanks, small letters, hiragana as katakana (U+3041 to U+3096 stand 0x60 below).</summary>
    public static string Fold(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= 'ぁ' and <= 'ゖ' ? (char)(c + 0x60) : char.ToLowerInvariant(c)));
}
