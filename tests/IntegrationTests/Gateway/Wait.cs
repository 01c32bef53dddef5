using System.Diagnostics;

namespace Sekisho.IntegrationTests.Gateway;

/// <summary>Waits for what another thread or process brings about.</summary>
internal static class Wait
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Until it holds; tells how long that took. What does not come within twenty seconds fails the test.</summary>
    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> holds, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > Longest) Assert.Fail($"Waited in vain: {what}");
            await Task.Delay(10);
        }

        return watch.Elapsed;
    }

    /// <summary>Until it holds.</summary>
    public static Task<TimeSpan> UntilAsync(Func<bool> holds, string what) => UntilAsync(() => Task.FromResult(holds()), what);
}
