using System.Text;

namespace Sekisho.Inspection.Masking;

/// <summary>
/// Inspects and masks a text that comes in pieces. Whole lines and sentences are released, so that no value is cut; what is not ended is held back up
/// to a bound. Each release is inspected with the text before it. The pieces may be cut anywhere: the same text gives the same output.
/// </summary>
/// <param name="inspector">Inspects.</param>
/// <param name="map">The map of the conversation.</param>
/// <param name="masks">Which findings are masked.</param>
public sealed class StreamedMasking(Inspector inspector, MaskMap map, Func<Finding, bool> masks)
{
    /// <summary>How much text without an end of a line or sentence is held back at most, in UTF-16 units.</summary>
    public const int LongestHeld = 2000;

    private const int Context = 1000;
    private readonly StringBuilder _all = new();
    private readonly List<Finding> _found = [];
    private int _released;
    private int _scanned;

    /// <summary>What was found so far, with offsets in the whole text.</summary>
    public IReadOnlyList<Finding> Found => _found;

    /// <summary>Takes a piece and returns what can go out, masked.</summary>
    public string Add(string piece)
    {
        var ready = new StringBuilder();
        // One unit after another, so that the cut of the pieces makes no difference.
        _all.Append(piece);
        for (; _scanned < _all.Length; _scanned++)
        {
            if (IsEnd(_scanned) || _scanned + 1 - _released >= LongestHeld) ready.Append(Release(_scanned + 1));
        }

        return ready.ToString();
    }

    /// <summary>Ends the text and returns the rest of it, masked.</summary>
    public string End() => Release(_all.Length);

    // An empty line ends what may belong together: a label and its value, a number torn at the end of a line.
    private bool IsEnd(int at) => _all[at] == '\n' && at > _released && _all[at - 1] == '\n';

    private string Release(int end)
    {
        if (end <= _released) return "";
        var from = Math.Max(0, _released - Context);
        var window = _all.ToString(from, end - from);
        var found = inspector.Inspect(window).Where(f => f.Start + from >= _released).ToList();
        _found.AddRange(found.Select(f => f with { Start = f.Start + from, End = f.End + from }));
        var skip = _released - from;
        var masked = TextMasking.Mask(window[skip..], found.Where(masks).Select(f => f with { Start = f.Start - skip, End = f.End - skip }), map);
        _released = end;
        return masked;
    }
}
