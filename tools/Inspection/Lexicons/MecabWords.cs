using System.Globalization;
using System.Text;
using Sekisho.Inspection.Morphology;

namespace Sekisho.InspectionTools.Lexicons;

/// <summary>Reads the files of a MeCab dictionary of the IPA family: words, parts of speech, connection costs.</summary>
internal static class MecabWords
{
    private static readonly Dictionary<string, ushort> Parts = [];

    /// <summary>Reads a file's lines in EUC-JP.</summary>
    public static IEnumerable<string> Lines(string folder, string file) => File.ReadLines(Path.Combine(folder, file), Encoding.GetEncoding("euc-jp"));

    /// <summary>Learns the numbers of the parts of speech (pos-id.def).</summary>
    public static void ReadParts(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(l => l.Split(' ')).Where(p => p.Length == 2)) Parts[line[0]] = ushort.Parse(line[1], CultureInfo.InvariantCulture);
    }

    /// <summary>The entry that a line of words or of unk.def describes.</summary>
    public static Entry EntryOf(string[] fields) => new(
        ushort.Parse(fields[1], CultureInfo.InvariantCulture),
        ushort.Parse(fields[2], CultureInfo.InvariantCulture),
        short.Parse(fields[3], CultureInfo.InvariantCulture),
        PartOf(fields));

    /// <summary>The connection costs of matrix.def: each line has the right id of the word before, the left id of the word after, and the cost.</summary>
    public static short[,] Matrix(IEnumerable<string> lines)
    {
        short[,]? matrix = null;
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            if (matrix is null) matrix = new short[int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[0], CultureInfo.InvariantCulture)];
            else if (parts.Length == 3) matrix[int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[0], CultureInfo.InvariantCulture)] = short.Parse(parts[2], CultureInfo.InvariantCulture);
        }

        return matrix ?? throw new InvalidDataException("matrix.def is empty.");
    }

    /// <summary>Splits a line of CSV; a word that is a comma itself is quoted.</summary>
    public static string[] Split(string line)
    {
        if (!line.StartsWith('"')) return line.Split(',');
        var end = line.IndexOf('"', 1);
        return [line[1..end], .. line[(end + 2)..].Split(',')];
    }

    private static ushort PartOf(string[] fields)
    {
        for (var stars = 0; stars <= 4; stars++)
        {
            var name = string.Join(',', fields[4..(8 - stars)].Concat(Enumerable.Repeat("*", stars)));
            if (Parts.TryGetValue(name, out var part)) return part;
        }

        throw new InvalidDataException($"No part of speech for {string.Join(',', fields)}.");
    }
}
