namespace Sekisho.Server.Sample;

/// <summary>The clock of a server in sample mode: the real one, but for the moments in which the city is founded in the past.</summary>
internal sealed class SampleClock(TimeProvider real) : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset?> past = new();

    public override DateTimeOffset GetUtcNow() => past.Value ?? real.GetUtcNow();

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Lets whatever runs inside believe that it is an earlier instant.</summary>
    public async Task AtAsync(DateTimeOffset instant, Func<Task> what)
    {
        past.Value = instant;
        try
        {
            await what();
        }
        finally
        {
            past.Value = null;
        }
    }
}
