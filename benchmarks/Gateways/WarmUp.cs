using System.Runtime;

namespace Sekisho.Benchmarks.Gateways;

/// <summary>Repeats a load until the runtime has compiled what it runs: a short run would measure the compiler otherwise.</summary>
internal static class WarmUp
{
    private const int LeastRoundsOnce = 15;
    private const int MostRounds = 40;
    private const int Few = 10;

    private static bool once;

    /// <summary>
    /// Ends when two rounds in a row led to hardly any newly compiled method. The first time in this process it takes at least 15 rounds, for
    /// methods are compiled a second time, well, only when they have been seen to be busy.
    /// </summary>
    public static async Task RunAsync(Func<Task> load)
    {
        var quiet = 0;
        for (var i = 0; i < MostRounds && (quiet < 2 || (!once && i < LeastRoundsOnce)); i++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            await load();
            await Task.Delay(300);
            quiet = JitInfo.GetCompiledMethodCount() - before < Few ? quiet + 1 : 0;
        }

        once = true;
    }
}
