using System.Text;
using System.Text.Json;
using Sekisho.Inspection.Names;

namespace Sekisho.InspectionTools.Training;

/// <summary>Reads the sentences with names of the two sources; their kinds of name are brought to ours.</summary>
internal static class Corpora
{
    private const int Place = NameLabels.OtherFirst;
    private const int Body = NameLabels.OtherFirst + 2;
    private const int Facility = NameLabels.OtherFirst + 4;
    private const int Product = NameLabels.OtherFirst + 6;
    private const int Event = NameLabels.OtherFirst + 8;

    /// <summary>The sentences of a folder with stockmark-train.json and gsd-train.bio.</summary>
    public static List<Sentence> Read(string folder) =>
        [.. Stockmark(Path.Combine(folder, "stockmark-train.json")), .. Gsd(Path.Combine(folder, "gsd-train.bio"))];

    private static IEnumerable<Sentence> Stockmark(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var item in json.RootElement.EnumerateArray())
        {
            var text = item.GetProperty("text").GetString()!;
            // Spans count characters, not UTF-16 units.
            var offsets = new List<int>();
            for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) offsets.Add(i);
            offsets.Add(text.Length);
            var names = new List<(int, int, int)>();
            foreach (var name in item.GetProperty("entities").EnumerateArray())
            {
                var label = name.GetProperty("type").GetString() switch
                {
                    "人名" => NameLabels.First,
                    "地名" => Place,
                    "法人名" or "政治的組織名" or "その他の組織名" => Body,
                    "施設名" => Facility,
                    "製品名" => Product,
                    _ => Event,
                };
                var span = name.GetProperty("span");
                names.Add((offsets[span[0].GetInt32()], offsets[span[1].GetInt32()], label));
            }

            yield return new Sentence(text, names, "stockmark");
        }
    }

    private static IEnumerable<Sentence> Gsd(string file)
    {
        var text = new StringBuilder();
        var names = new List<(int, int, int)>();
        foreach (var line in File.ReadLines(file).Append(""))
        {
            if (line.Split('\t') is not [var word, var tag])
            {
                if (text.Length > 0) yield return new Sentence(text.ToString(), [.. names], "gsd");
                text.Clear();
                names.Clear();
                continue;
            }

            if (text.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(word[0])) text.Append(' ');
            var start = text.Length;
            text.Append(word);
            var label = tag.Split('-')[^1] switch
            {
                "PERSON" => NameLabels.First,
                "GPE" or "LOC" => Place,
                "ORG" or "NORP" => Body,
                "FAC" => Facility,
                "PRODUCT" or "WORK_OF_ART" or "LAW" => Product,
                "EVENT" or "MOVEMENT" => Event,
                _ => 0,
            };
            if (label == 0) continue;
            if (tag.StartsWith('I') && names.Count > 0 && names[^1].Item3 == label) names[^1] = (names[^1].Item1, text.Length, label);
            else names.Add((start, text.Length, label));
        }
    }
}
