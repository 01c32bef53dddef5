using System.Buffers;
using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Names;

namespace Sekisho.Inspection.Addresses;

/// <summary>
/// Finds addresses: a prefecture or municipality of the list with a town or lot after it, or a town of the list with a lot. A municipality alone is
/// none. Goes on through house numbers, building and room, over one line break.
/// </summary>
internal sealed class AddressDetector(Lexicon lexicon)
{
    private static readonly SearchValues<char> LotUnits = SearchValues.Create("丁番地号条線");
    private static readonly SearchValues<char> StreetStops = SearchValues.Create("\n、。,:：|\t()「」 ");
    private const WordLists Wide = WordLists.Prefecture | WordLists.Municipality;
    private const int LongestTown = 14;
    private const int LongestBreak = 24;
    private static readonly string[] Labels = ["住所", "所在地", "所在", "居所", "本籍", "住まい", "送付先", "届け先", "居住地", "住居", "現住所", "転出先", "転入前", "転居先", "旧住所", "新住所", "帰省先", "実家", "勤務先"];

    /// <summary>Finds them in the order of the text.</summary>
    public void Detect(PlainText text, List<Finding> found)
    {
        var characters = text.Characters;
        for (var at = 0; at < text.Length;)
        {
            var end = Read(characters, at, out var confidence, out var reason);
            if (end <= at)
            {
                at++;
                continue;
            }

            var (start, stop) = text.Origin(at, end);
            found.Add(new Finding(FindingType.Address, start, stop, confidence, reason, Mark: null));
            at = end;
        }
    }

    private int Read(ReadOnlySpan<char> text, int start, out Confidence confidence, out string reason)
    {
        (confidence, reason) = (Confidence.Confirmed, "都道府県・市区町村から番地まで続く住所の形です。");
        if (text[start] < '\u3041' || !MayBegin(text, start)) return -1;
        var head = Wider(text, start, out var municipality);
        if (head == start) return FromTown(text, start, out confidence, out reason);
        var town = Town(text, head, out var listed);
        var lot = Lot(text, town);
        // A town that no list has, with a bare number after it, may be anything; below a prefecture alone too.
        if (lot > town && (listed || (municipality && (HasUnit(text[town..lot]) || text[head..town].ContainsAny('字', '町'))))) return Buildings.End(text, lot);
        if (town == head || !listed) return -1;
        // No lot: an address only where the text says so, and only below a municipality.
        if (!municipality || !IsLabelled(text, start)) return -1;
        (confidence, reason) = (Confidence.Check, "住所の表示に続く、町名までの住所です。");
        return Buildings.End(text, town);
    }

    // One walk tells whether a place begins here at all; at most places none does.
    private bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        if (text[start] is '大' or '字') return true;
        foreach (var (length, lists) in new WordWalk(lexicon, text[start..]))
        {
            if (length > 1 && (lists & (Wide | WordLists.Town)) != WordLists.None) return true;
        }

        return false;
    }

    // Prefecture, county, municipality, ward: each of the list, after another.
    private int Wider(ReadOnlySpan<char> text, int start, out bool municipality)
    {
        var at = start;
        municipality = false;
        for (var part = 0; part < 4; part++)
        {
            var (length, lists) = LongestOf(text, at, Wide);
            if (length == 0) break;
            municipality |= (lists & WordLists.Municipality) != WordLists.None;
            at += length;
            if (at < text.Length && text[at] == ' ' && at + 1 < text.Length && text[at + 1] >= '\u3041') at++;
        }

        while (at > start && text[at - 1] == ' ') at--;
        return at;
    }

    private int FromTown(ReadOnlySpan<char> text, int start, out Confidence confidence, out string reason)
    {
        (confidence, reason) = (Confidence.Check, "町名と番地の形です。");
        if (start > 0 && IsKanji(text[start - 1]) && !text[start..].StartsWith("大字")) return -1;
        if (!text[start..].StartsWith("大字") && text[start] != '字' && LongestOf(text, start, WordLists.Town).Length < 2) return -1;
        var area = Town(text, start, out var listed);
        if (!listed) area = start;
        if (area <= start + 1) return -1;
        var lot = Lot(text, area);
        if (lot <= area) return -1;
        // 本町3-2 in a sentence may be a score or a date; with 丁目, 番地 or three numbers, or a label, it is an address.
        var numbers = text[area..lot];
        if (!HasUnit(numbers) && !(numbers.Count('-') >= 2 || IsLabelled(text, start))) return -1;
        return Buildings.End(text, lot);
    }

    // 大字中野字北原, 北1条西, 烏丸通御池上る二条殿町: towns of the list first, then what a town can look like before a number.
    private int Town(ReadOnlySpan<char> text, int start, out bool listed)
    {
        listed = false;
        var at = start;
        at = OverBreak(text, at, kanji: true);
        var begin = at;
        for (var part = 0; part < 4; part++)
        {
            if (text[at..].StartsWith("大字")) at += 2;
            var (length, _) = LongestOf(text, at, WordLists.Town);
            if (length > 1) at += length;
            else if (at < text.Length && text[at] == '字' && at > begin) at++;
            else if (StreetEnd(text, at) is var street && street > at) at = street;
            else break;
        }

        listed = at > begin;
        if (at == begin || (at < text.Length && IsTownLetter(text[at])))
        {
            // A town that no list has: kanji and kana up to the number of the lot.
            var end = at;
            while (end < text.Length && end - begin < LongestTown && IsTownLetter(text[end])) end++;
            if (end < text.Length && end > at && (IsDigit(text[end]) || (text[end] == ' ' && end + 1 < text.Length && IsDigit(text[end + 1])))) return NumberStart(text, begin, end);
            if (at == begin) return start;
        }

        return at;
    }

    private static bool HasUnit(ReadOnlySpan<char> lot) => lot.ContainsAny(LotUnits) || lot.Contains('-');

    // 第 and other words before a number end the town; 三丁目 belongs to the lot.
    private static int NumberStart(ReadOnlySpan<char> text, int begin, int end)
    {
        var kanji = end;
        while (kanji > begin && IsKanjiNumber(text[kanji - 1])) kanji--;
        return kanji > begin ? kanji : end;
    }

    // 京都: 烏丸通御池上る, 河原町通四条下ル, 東入.
    private static int StreetEnd(ReadOnlySpan<char> text, int start)
    {
        var reach = text[start..Math.Min(text.Length, start + 24)];
        var stop = reach.IndexOfAny(StreetStops);
        if (stop >= 0) reach = reach[..stop];
        var best = -1;
        foreach (var turn in (ReadOnlySpan<string>)["上る", "上ル", "上がる", "下る", "下ル", "下がる", "東入る", "東入ル", "西入る", "西入ル", "東入", "西入"])
        {
            if (reach.IndexOf(turn) is >= 0 and var at && at + turn.Length > best) best = at + turn.Length;
        }

        return best > 0 ? start + best : start;
    }

    // 3丁目2番1号, 3-2-1, 1234番地の5, 北1条西2丁目, 三丁目二番, 5線12号.
    private static int Lot(ReadOnlySpan<char> text, int start)
    {
        // 条例第9条; but 第9地割 in 岩手.
        if (start > 0 && text[start - 1] == '第' && !text[start..].TrimStart("0123456789").StartsWith("地割")) return start;
        var (at, end, numbers) = (start, start, 0);
        for (var part = 0; part < 8; part++)
        {
            var number = at;
            if (part == 0) number = OverBreak(text, number, kanji: false);
            else if (number < text.Length && text[number] is ' ' or '\n' or '-' && number + 1 < text.Length && part < 7) number++;
            if (part > 0 && number < text.Length && text[number] is 'の' or 'ノ' or '之') number++;
            if (number < text.Length && text[number] is '東' or '西' or '南' or '北' && number + 1 < text.Length && IsDigit(text[number + 1])) number++;
            var digits = number;
            while (digits < text.Length && digits - number < 6 && IsDigit(text[digits])) digits++;
            if (digits == number && number < text.Length && IsKanjiNumber(text[number]))
            {
                while (digits < text.Length && digits - number < 6 && IsKanjiNumber(text[digits])) digits++;
                // Kanji numbers count only with their unit.
                if (UnitLength(text[digits..]) == 0) break;
            }

            if (digits == number) break;
            var unit = UnitLength(text[digits..]);
            if (numbers > 0 && unit == 0 && at < text.Length && text[at] == '\n' && text[Math.Max(0, at - 1)] != '-') break;
            if (unit == 0 && digits < text.Length && (IsOtherUnit(text[digits]) || GoesOn(text, digits))) break;
            if (numbers > 0 && unit == 0 && number > at && text[at] == ' ' && !HasHyphen(text, digits)) break;
            numbers++;
            at = end = digits + unit;
        }

        return numbers > 0 ? end : start;
    }

    // 2,850円, 3.5, 4/1: another figure; 2850,5009 is the next cell.
    private static bool GoesOn(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('.' or '/' or ',') || at + 1 >= text.Length || !IsDigit(text[at + 1])) return false;
        return text[at] != ',' || (at + 3 < text.Length && IsDigit(text[at + 2]) && IsDigit(text[at + 3]) && (at + 4 == text.Length || !IsDigit(text[at + 4])));
    }

    // Over a space, or a line's end with what indents the next one.
    private static int OverBreak(ReadOnlySpan<char> text, int at, bool kanji)
    {
        var next = at;
        var breaks = 0;
        while (next < text.Length && next - at < LongestBreak && (text[next] == ' ' || (text[next] == '\n' && ++breaks == 1))) next++;
        if (next == at || next >= text.Length) return at;
        if (breaks == 0 && next - at > 1) return at;
        return kanji ? (text[next] >= '\u3041' ? next : at) : IsDigit(text[next]) || IsKanjiNumber(text[next]) ? next : at;
    }

    private static bool HasHyphen(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == '-';

    private static int UnitLength(ReadOnlySpan<char> text)
    {
        foreach (var unit in (ReadOnlySpan<string>)["丁目", "番地", "番町", "番丁", "番", "号地", "号", "条通", "条", "線", "地割", "区"])
        {
            if (text.StartsWith(unit) && !(unit is "号" && text.StartsWith("号線"))) return unit.Length;
        }

        return 0;
    }

    private static bool IsOtherUnit(char c) => c is '年' or '月' or '日' or '時' or '分' or '人' or '名' or '件' or '円' or '回' or '歳' or '才' or '%' or '階' or '校' or '市' or '町' or '村' or '世' or '㎡' or '点' or '枚' or '万' or '億' or '千' or '百' or '台' or 'か' or 'ヶ' or '施' or '世' or '戸' or '棟' or '路' or '箇';

    private static bool IsLabelled(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 16)..start];
        if (before.LastIndexOf('\n') is >= 0 and var line && line < before.Length - 1) before = before[(line + 1)..];
        foreach (var label in Labels)
        {
            if (before.LastIndexOf(label) is >= 0 and var at && before[(at + label.Length)..].IndexOfAny("。、") < 0) return true;
        }

        return false;
    }

    private (int Length, WordLists Lists) LongestOf(ReadOnlySpan<char> text, int start, WordLists lists)
    {
        var (best, all) = (0, WordLists.None);
        foreach (var (length, of) in new WordWalk(lexicon, text[start..]))
        {
            if ((of & lists) != WordLists.None) (best, all) = (length, of);
        }

        return (best, all);
    }

    private static bool IsTownLetter(char c) => c is '々' or 'ヶ' or 'ケ' or 'ノ' or 'の' or 'が' || IsKanji(c) || CharacterTypes.Of(c, false) is CharacterType.Katakana;

    private static bool IsKanji(char c) => CharacterTypes.Of(c, false) is CharacterType.Kanji or CharacterType.KanjiNumber;

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);

    private static bool IsKanjiNumber(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '〇';
}
