namespace Sekisho.Inspection.Morphology;

/// <summary>The words of the dictionary that begin some characters, from short to long.</summary>
internal ref struct WordWalk
{
    private readonly ReadOnlySpan<ushort> _codes;
    private readonly ReadOnlySpan<TrieUnit> _units;
    private readonly ReadOnlySpan<Term> _terms;
    private readonly ReadOnlySpan<char> _text;
    private int _node;
    private int _at;

    /// <summary>Begins a walk.</summary>
    public WordWalk(Lexicon lexicon, ReadOnlySpan<char> text)
    {
        _codes = lexicon.Codes;
        _units = lexicon.Units;
        _terms = lexicon.Terms;
        _text = text;
    }

    /// <summary>The length of the word that the walk is at, and its lists.</summary>
    public (int Length, WordLists Lists) Current { get; private set; }

    /// <summary>For foreach.</summary>
    public readonly WordWalk GetEnumerator() => this;

    /// <summary>Goes to the next longer word.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var code = _codes[_text[_at]];
            var next = _units[_node].Base + code;
            if (code == 0 || (uint)next >= (uint)_units.Length || _units[next].Check != _node) return false;
            _node = next;
            _at++;
            var leaf = _units[_node].Base;
            if ((uint)leaf >= (uint)_units.Length || _units[leaf].Check != _node) continue;
            Current = (_at, _terms[-1 - _units[leaf].Base].Lists);
            return true;
        }

        return false;
    }
}
