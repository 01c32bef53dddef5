using Sekisho.Storage.Records;

namespace Sekisho.Server.Jobs;

/// <summary>Goes on with disposals that were begun, until they are done: whoever began one need not wait, and what a crash cut off is taken up again.</summary>
internal sealed class Disposing(RecordQueries records, RecordDisposal disposal) : IJob
{
    public string Name => "disposal";

    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var (body, plan) in await records.UnderWayAsync(cancellation))
        {
            while (await disposal.StepAsync(body, plan, cancellation)) cancellation.ThrowIfCancellationRequested();
        }
    }
}
