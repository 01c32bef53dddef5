using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>Whether a place lies in the first lines of the text that it belongs to, where marks are set. Places are asked for in rising order.</summary>
internal sealed class TextHeads(DenseText dense, IReadOnlyList<int> beginnings)
{
    private const int Lines = 3;
    private int _at;
    private int _next;
    private int _lines;

    /// <summary>Whether it does.</summary>
    public bool Cover(int start)
    {
        var text = dense.Text;
        for (; _at <= start; _at++)
        {
            for (; _next < beginnings.Count && beginnings[_next] <= dense.Origin(_at, _at + 1).Start; _next++) _lines = 0;
            if (_at < start && text[_at] == '\n' && _at > 0 && text[_at - 1] != '\n') _lines++;
        }

        return _lines < Lines;
    }
}
