using BenchmarkDotNet.Running;

namespace Sekisho.Benchmarks;

/// <summary>Runs the benchmarks that the arguments name: <c>dotnet run -c Release --project benchmarks -- --filter "*Journal*"</c>; docs/performance.md.</summary>
internal static class Program
{
    private static void Main(string[] args) =>
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new ShortRun());
}
