using System.Collections.Concurrent;
using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>The dictionary and the model by which names and addresses are found. One instance serves all threads.</summary>
/// <param name="lexicon">The dictionary.</param>
/// <param name="model">The model.</param>
public sealed class NameKnowledge(Lexicon lexicon, NameModel model)
{
    private readonly ConcurrentBag<NameReader> _readers = [];

    /// <summary>The dictionary.</summary>
    internal Lexicon Lexicon => lexicon;

    /// <summary>Takes a reader with its room; give it back after use.</summary>
    internal NameReader Take() => _readers.TryTake(out var reader) ? reader : new NameReader(lexicon, model);

    /// <summary>Gives a reader back.</summary>
    internal void GiveBack(NameReader reader) => _readers.Add(reader);
}
