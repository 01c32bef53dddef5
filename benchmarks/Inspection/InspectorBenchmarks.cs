using BenchmarkDotNet.Attributes;
using Sekisho.Benchmarks.Gateways;
using Sekisho.Governance.Rules;
using Sekisho.Inspection;

namespace Sekisho.Benchmarks.Inspection;

/// <summary>Patterns, marks, telephone numbers and mail addresses, and everything with names and addresses, over 10 KB of Japanese text, with and without something to find.</summary>
public class InspectorBenchmarks
{
    private readonly Inspector inspector = new(
        RuleSetReader.Read(Server.Resources.Read("rules/local-2023.json")).Marks.Select(m => new ClassificationWord(m.Mark, m.Level)),
        new PublicContacts(["03-0000-0000"], ["koho@mihon.example"], []));

    private readonly Inspector everything = new(
        RuleSetReader.Read(Server.Resources.Read("rules/local-2023.json")).Marks.Select(m => new ClassificationWord(m.Mark, m.Level)),
        new PublicContacts(["03-0000-0000"], ["koho@mihon.example"], []),
        Server.Inspections.Dictionary.Knowledge);

    private readonly string plain = Prompts.Text(10 * 1024);
    private readonly string full = Prompts.Text(9 * 1024) + "\n機密性2\n連絡先は 03-1234-5678、soudan@example.jp です。個人番号 1234 5678 9018。請求番号 2026-11-25-000123、金額は 1,234,567 円です。\n" + Prompts.Text(800);

    [Benchmark]
    public int NothingToFind10KB() => inspector.Inspect(plain).Length;

    [Benchmark]
    public int NumbersMarksAndAddresses10KB() => inspector.Inspect(full).Length;

    [Benchmark]
    public int NamesAndAddressesToo10KB() => everything.Inspect(full).Length;
}
