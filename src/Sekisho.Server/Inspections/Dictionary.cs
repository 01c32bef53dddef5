using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Names;

namespace Sekisho.Server.Inspections;

/// <summary>The dictionary beside the program. It is opened once and stays open.</summary>
internal static class Dictionary
{
    private static readonly Lazy<NameKnowledge> Opened = new(Open);

    /// <summary>The dictionary and the model of names.</summary>
    /// <exception cref="InvalidDataException">A file is missing, cut short or of another version.</exception>
    public static NameKnowledge Knowledge => Opened.Value;

    private static NameKnowledge Open() => new(new Lexicon(Map("lexicon.dat")), new NameModel(Map("names.dat")));

    private static ReadOnlyMemory<byte> Map(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "dictionary", name);
        try
        {
            return new MappedFile(path).Memory;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException($"辞書ファイル「{path}」を開けません。プログラムを入れ直してください。", fault);
        }
    }
}
