using System.Collections.Immutable;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Masking;

/// <summary>
/// What the placeholders of one conversation stand for. Stays in the body: in memory, or encrypted with the conversation. The same value gets the same
/// placeholder each time; another form of the same person or number gets the same number. Used by one conversation at a time.
/// </summary>
public sealed class MaskMap
{
    private const string Literal = "原文";
    private const int ShortestBeginning = 2;
    private const int LongestBeginning = 12;
    private const int Several = -1;
    private static readonly string PersonWord = FindingType.PersonName.Word();
    private readonly Dictionary<string, Placeholder> _placeholders = new(StringComparer.Ordinal);
    private readonly Dictionary<Placeholder, string> _values = [];
    private readonly Dictionary<(string Word, string Key), int> _numbers = [];
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>An empty map.</summary>
    public MaskMap()
    {
    }

    /// <summary>A map that was kept.</summary>
    /// <param name="kept">What <see cref="Entries"/> gave.</param>
    public MaskMap(IEnumerable<MaskEntry> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        foreach (var entry in kept)
        {
            if (Placeholder.Read(entry.Placeholder, out var placeholder) != entry.Placeholder.Length) throw new ArgumentException($"「{entry.Placeholder}」は伏せ字ではありません。", nameof(kept));
            Keep(entry.Value, placeholder);
        }
    }

    /// <summary>All placeholders with their values, to be kept encrypted.</summary>
    public ImmutableArray<MaskEntry> Entries => [.. _values.Select(v => new MaskEntry(v.Key.ToString(), v.Value)).OrderBy(e => e.Placeholder, StringComparer.Ordinal)];

    /// <summary>The placeholder for a value of a type.</summary>
    internal string Mask(FindingType type, string value) => Mask(type.Word(), value);

    /// <summary>The placeholder for text that looks like a placeholder itself: what a person typed comes back as typed.</summary>
    internal string MaskLiteral(string text) => Mask(Literal, text);

    /// <summary>The value of a placeholder, or null if none of this conversation.</summary>
    internal string? Restore(Placeholder placeholder) => _values.GetValueOrDefault(placeholder);

    private string Mask(string word, string value)
    {
        var known = word + "\0" + value;
        if (_placeholders.TryGetValue(known, out var placeholder)) return placeholder.ToString();
        var number = NumberOf(word, value);
        var form = 1;
        while (_values.ContainsKey(new Placeholder(word, number, form))) form++;
        placeholder = new Placeholder(word, number, form);
        Keep(value, placeholder);
        return placeholder.ToString();
    }

    private void Keep(string value, Placeholder placeholder)
    {
        _placeholders[placeholder.Word + "\0" + value] = placeholder;
        _values[placeholder] = value;
        var key = KeyOf(value);
        if (_numbers.TryAdd((placeholder.Word, key), placeholder.Number) && placeholder.Word == PersonWord) KeepBeginnings(key, placeholder.Number);
        _last[placeholder.Word] = Math.Max(_last.GetValueOrDefault(placeholder.Word), placeholder.Number);
    }

    // 山田太郎 and 山田　太郎 are one; 山田 is the one whose name begins so, if there is but one.
    private int NumberOf(string word, string value)
    {
        var key = KeyOf(value);
        if (_numbers.TryGetValue((word, key), out var number)) return number;
        if (word == PersonWord)
        {
            if (_beginnings.GetValueOrDefault(key) is > 0 and var whole) return whole;
            for (var length = Math.Min(key.Length - 1, LongestBeginning); length >= ShortestBeginning; length--)
            {
                if (_numbers.TryGetValue((word, key[..length]), out number)) return number;
            }
        }

        return _last.GetValueOrDefault(word) + 1;
    }

    // The beginning of one person's name stands for that person; of two, for none.
    private void KeepBeginnings(string key, int number)
    {
        for (var length = ShortestBeginning; length <= Math.Min(key.Length, LongestBeginning); length++)
        {
            if (!_beginnings.TryAdd(key[..length], number) && _beginnings[key[..length]] != number) _beginnings[key[..length]] = Several;
        }
    }

    private static string KeyOf(string value) => FoldedText.Of(value).Text.ToString().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
