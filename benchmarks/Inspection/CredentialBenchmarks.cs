using BenchmarkDotNet.Attributes;
using Sekisho.Inspection;
using Sekisho.Inspection.Detection.Credentials;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Benchmarks.Inspection;

/// <summary>The credentials layer over 1 MB, so that 1,000,000 divided by the time in µs is MB/s; beside secretlint's recommended preset on the same file in the same run.</summary>
public class CredentialBenchmarks
{
    private string text = "";
    private string path = "";
    private FoldedText folded = FoldedText.Of("");
    private SecretlintProcess? secretlint;

    /// <summary>What is searched.</summary>
    [Params("prose", "source")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Write()
    {
        text = CredentialTexts.Of(Text);
        folded = FoldedText.Of(text);
        path = Path.Combine(Path.GetTempPath(), $"sekisho-credentials-{Guid.NewGuid():N}.txt");
        File.WriteAllText(path, text);
        secretlint = SecretlintProcess.Start();
        var found = new List<Finding>();
        CredentialDetector.Detect(text, folded, found);
        Console.WriteLine($"// {Text}: found by Sekisho {found.DistinctBy(f => f.Start).Count()}, by secretlint {Secretlint()}");
    }

    [GlobalCleanup]
    public void Remove()
    {
        secretlint?.Dispose();
        File.Delete(path);
    }

    [Benchmark(Baseline = true)]
    public int Credentials()
    {
        var found = new List<Finding>();
        CredentialDetector.Detect(text, folded, found);
        return found.Count;
    }

    [Benchmark]
    public int FoldingAndCredentials()
    {
        var found = new List<Finding>();
        CredentialDetector.Detect(text, FoldedText.Of(text), found);
        return found.Count;
    }

    [Benchmark]
    public int Secretlint() => secretlint!.Search(path);
}
