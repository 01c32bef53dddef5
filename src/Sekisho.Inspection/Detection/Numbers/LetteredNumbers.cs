using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Numbers that begin with two Latin letters: passports and residence cards.</summary>
internal static class LetteredNumbers
{
    private const int Letters = 2;

    /// <summary>Where the two letters before a group begin, spaces or a hyphen between or not, or -1 if more letters or other signs of a code stand there.</summary>
    public static int StartOf(NumberReading reading, int group)
    {
        var text = reading.Text;
        var at = reading.Groups[group].Start;
        if (at > 0 && text[at - 1] is ' ' or '-') at--;
        if (at < Letters || !char.IsAsciiLetter(text[at - 1])) return -1;
        if (!char.IsAsciiLetter(text[at - 2])) return at >= 3 && text[at - 2] == ' ' && char.IsAsciiLetter(text[at - 3]) && (at == 3 || !char.IsAsciiLetterOrDigit(text[at - 4])) ? at - 3 : -1;
        var before = at > Letters ? text[at - 3] : ' ';
        return char.IsAsciiLetterOrDigit(before) || before is '_' or '/' or '=' or '+' || (before == '-' && at > 3 && char.IsAsciiLetterOrDigit(text[at - 4])) ? -1 : at - Letters;
    }

    /// <summary>Where two letters after a group end, or -1.</summary>
    public static int EndOf(NumberReading reading, int group)
    {
        var text = reading.Text;
        var at = reading.Groups[group].End;
        if (at < text.Length && text[at] is ' ' or '-') at++;
        if (at + Letters > text.Length || !char.IsAsciiLetter(text[at]) || !char.IsAsciiLetter(text[at + 1])) return -1;
        var after = at + Letters < text.Length ? text[at + Letters] : ' ';
        return char.IsAsciiLetterOrDigit(after) || after is '_' or '/' or '=' or '+' ? -1 : at + Letters;
    }

    /// <summary>Whether a label of a kind names what stands between two offsets.</summary>
    public static bool Named(NumberReading reading, LabelKind kind, int group, int start, int end) =>
        reading.Names.Name(kind, reading.Names[group], start, end) || reading.Names.Name(kind, reading.Names.Before(start), start, end);
}
