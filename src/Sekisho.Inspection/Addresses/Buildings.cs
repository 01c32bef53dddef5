using System.Buffers;
using Sekisho.Inspection.Names;

namespace Sekisho.Inspection.Addresses;

/// <summary>Reads building, floor and room after the lot of an address.</summary>
internal static class Buildings
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("\n\t、。,|:;「」()・=<>");

    /// <summary>Where they end: 霞ヶ関ビル301号室, ハイツ青葉 B-203: in the line, or in the next one if that begins like a building.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (at < text.Length && text[at] is ' ' or '\n' && at + 1 < text.Length) at++;
        while (at < text.Length && text[at] is ' ') at++;
        var limit = Math.Min(text.Length, at + 36);
        var reach = text[at..limit];
        var stop = reach.IndexOfAny(Stops);
        if (stop >= 0) reach = reach[..stop];
        var end = 0;
        foreach (var word in BuildingWords.Names)
        {
            if (reach.IndexOf(word) is >= 0 and <= 22 and var found) end = Math.Max(end, found + word.Length);
        }

        if (end == 0) return RoomOnly(text, start);
        end = Room(reach, end);
        return at + end;
    }

    // -302, 302号室, 2F right after the lot.
    private static int RoomOnly(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (at < text.Length && text[at] is ' ' or '-') at++;
        var digits = at;
        while (digits < text.Length && digits - at < 5 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits == at) return start;
        return text[digits..].StartsWith("号室") ? digits + 2 : text[digits..].StartsWith("号") && text[start] != ' ' ? digits + 1 : start;
    }

    // After the building's word: further letters of its name, then floor and room.
    private static int Room(ReadOnlySpan<char> reach, int end)
    {
        var at = end;
        while (at < reach.Length && (CharacterTypes.Of(reach[at], false) is CharacterType.Katakana || (at - end < 12 && reach[at] >= '\u4E00' && !reach[at..].StartsWith("様") && HasDigitSoon(reach, at)))) at++;
        var last = at;
        while (at < reach.Length && (reach[at] is ' ' or '-' or '#' or '階' or '号' or '室' or '棟' or 'f' || char.IsAsciiLetterOrDigit(reach[at])))
        {
            if (reach[at] != ' ') last = at + 1;
            else if (at + 1 < reach.Length && !char.IsAsciiDigit(reach[at + 1]) && !(char.IsAsciiLetter(reach[at + 1]) && at + 2 < reach.Length && reach[at + 2] is '-' or (>= '0' and <= '9') or '棟')) break;
            at++;
        }

        return last;
    }

    private static bool HasDigitSoon(ReadOnlySpan<char> reach, int at)
    {
        for (var i = at; i < reach.Length && i < at + 6; i++)
        {
            if (char.IsAsciiDigit(reach[i])) return true;
        }

        return false;
    }
}
