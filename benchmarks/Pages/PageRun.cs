using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Sekisho.Benchmarks.Pages;

/// <summary>Every request by itself, a hundred times, with the 95th percentile.</summary>
internal sealed class PageRun : ManualConfig
{
    public PageRun()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithWarmupCount(15).WithIterationCount(100).WithInvocationCount(1).WithUnrollFactor(1));
        AddColumn(StatisticColumn.P50, StatisticColumn.P95);
        WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
    }
}
