using System.Text;

namespace Sekisho.Inspection.Masking;

/// <summary>
/// Restores the placeholders of an answer that comes in pieces. What may be the beginning of a placeholder is held back, at most
/// 24 characters; all else goes out at once. The pieces may be cut anywhere.
/// </summary>
public sealed class StreamedRestoration(MaskMap map)
{
    private readonly StringBuilder _held = new();

    /// <summary>Takes a piece and returns what can go out.</summary>
    public string Add(string piece)
    {
        _held.Append(piece);
        var text = _held.ToString();
        _held.Clear();
        var ready = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (Placeholder.Next(rest) is >= 0 and var next)
        {
            ready.Append(rest[..next]);
            rest = rest[next..];
            var length = Placeholder.Read(rest, out var placeholder);
            if (length < 0)
            {
                _held.Append(rest);
                return ready.ToString();
            }

            // A placeholder that nobody here has made is left as the service wrote it.
            if (length > 0 && map.Restore(placeholder) is { } value) ready.Append(value);
            else ready.Append(rest[..Math.Max(1, length)]);
            rest = rest[Math.Max(1, length)..];
        }

        return ready.Append(rest).ToString();
    }

    /// <summary>Ends the answer and returns what was held back.</summary>
    public string End()
    {
        var rest = _held.ToString();
        _held.Clear();
        return rest;
    }
}
