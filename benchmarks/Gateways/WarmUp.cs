using System.Runtime;

namespace Sekisho.Benchmarks.Gateways;

/// <summary>Repeats a load until the runtime has compiled what it runs: a short run would measure the compiler otherwise.</summary>
internal static class WarmUp
{
    private const int Rounds = 40;
    private const int Few = 10;

    /// <summary>Ends when a round leads to hardly any newly compiled method, twice in a row, or after 40 rounds.</summary>
    public static async Task RunAsync(Func<Task> load)
    {
        var quiet = 0;
        for (var i = 0; i < Rounds && quiet < 2; i++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            await load();
            await Task.Delay(300);
            quiet = JitInfo.GetCompiledMethodCount() - before < Few ? quiet + 1 : 0;
        }
    }
}
