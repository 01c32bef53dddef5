using System.Text;

namespace Sekisho.Inspection.Masking;

/// <summary>Puts placeholders in the place of findings, and back. Masking and then restoring with the same map gives the same text, whatever the text is.</summary>
public static class TextMasking
{
    /// <summary>Masks findings of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="findings">What to mask: sorted, none overlapping another, all within the text.</param>
    /// <param name="map">The map of the conversation.</param>
    public static string Mask(string text, IEnumerable<Finding> findings, MaskMap map)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(map);
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var finding in findings)
        {
            AddPlain(masked, text.AsSpan(at, finding.Start - at), map);
            masked.Append(map.Mask(finding.Type, text[finding.Start..finding.End]));
            at = finding.End;
        }

        AddPlain(masked, text.AsSpan(at), map);
        return masked.ToString();
    }

    /// <summary>Restores the placeholders of a whole text.</summary>
    public static string Restore(string text, MaskMap map)
    {
        var restoration = new StreamedRestoration(map);
        return restoration.Add(text) + restoration.End();
    }

    // What looks like a placeholder, or may become one together with what follows, is masked itself.
    private static void AddPlain(StringBuilder masked, ReadOnlySpan<char> text, MaskMap map)
    {
        while (Placeholder.Next(text) is >= 0 and var next)
        {
            masked.Append(text[..next]);
            masked.Append(map.MaskLiteral("〔"));
            text = text[(next + 1)..];
        }

        masked.Append(text);
    }
}
