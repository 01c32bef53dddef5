using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Names;

namespace Sekisho.InspectionTools.Training;

/// <summary><c>train LEXICON CORPORA OUT</c>: trains the model of names. With <c>hold</c> a part is kept back and measured after each round.</summary>
internal static class TrainCommand
{
    private const int Slots = 1 << 20;
    private const int Seed = 20261126;

    /// <summary>Runs it.</summary>
    public static void Run(string lexicon, string corpora, NameStock stock, string? output, int rounds, float rate, float pull, double blank, int copies, int seeds)
    {
        var words = new Lexicon(Packed.Read(lexicon));
        var text = new NameText(words);
        var features = new NameFeatures();
        var sentences = Corpora.Read(corpora);
        var held = output is null ? sentences.Where((_, i) => i % 4 == 3).ToList() : [];
        var taught = output is null ? sentences.Where((_, i) => i % 4 != 3).ToList() : sentences;
        var random = new Random(Seed);
        var more = Enumerable.Range(0, copies).SelectMany(_ => taught.Select(s => Substitution.Of(s, stock, random)).OfType<Sentence>()).ToList();
        var examples = taught.Concat(more).Select(s => Example.Of(s, text, features, Slots - 1)).OfType<Example>().ToArray();
        Console.WriteLine($"{examples.Length} sentences, {examples.Sum(e => e.Labels.Length)} characters");
        var mean = new MeanWeights(Slots);
        byte[] model = [];
        for (var seed = 0; seed < seeds; seed++)
        {
            var trainer = new FieldTrainer(Slots, rate, pull, blank, Seed + seed);
            for (var round = 1; round <= rounds; round++)
            {
                Console.WriteLine($"{seed + 1}-{round}: {trainer.Round(examples):F4}");
                if (round > 2) mean.Add(trainer);
            }

            model = mean.Rounded(1 - (float)blank);
            if (output is null) Report(held, words, model, seed == seeds - 1);
        }

        if (output is not null) Packed.Write(output, "names.dat", model);
    }

    // What a little more or less caution would do, too.
    private static void Report(IReadOnlyList<Sentence> held, Lexicon words, byte[] model, bool last)
    {
        foreach (short caution in new short[] { -12, -6, 0, 6 })
            Console.WriteLine($"{caution} {Measure.Of(held, words, new NameModel(model), caution, show: last && caution == 0)}");
    }
}
