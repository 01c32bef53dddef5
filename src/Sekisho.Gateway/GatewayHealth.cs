using Sekisho.Gateway.Recording;
using Sekisho.Governance.Permits;

namespace Sekisho.Gateway;

/// <summary>Whether prompts can pass, and if not, what is missing.</summary>
public sealed class GatewayHealth(Journal journal, ISnapshotSource snapshots, GatewayOptions options, TimeProvider time)
{
    private volatile bool recovered;
    private volatile bool storeFull;

    /// <summary>Whether what an earlier run left behind is settled: every intent has its outcome.</summary>
    public bool Recovered
    {
        get => recovered;
        internal set => recovered = value;
    }

    /// <summary>Whether the database has no space left for uses.</summary>
    public bool StoreFull
    {
        get => storeFull;
        internal set => storeFull = value;
    }

    /// <summary>Whether uses can be recorded.</summary>
    public bool CanRecord => Recovered && !StoreFull && journal.IsHealthy;

    /// <summary>Age of the permit snapshot.</summary>
    public TimeSpan SnapshotAge => time.GetUtcNow() - snapshots.Current.TakenAt;

    /// <summary>Whether permits can be checked.</summary>
    public bool CanCheck => snapshots.Current.Revision >= 0 && SnapshotAge <= options.MaximumSnapshotAge;

    /// <summary>Whether prompts can pass.</summary>
    public bool Ready => CanRecord && CanCheck;

    /// <summary>
    /// What is missing: <c>recovery</c> (an earlier run is not settled yet), <c>database-space</c>, <c>journal</c> (a write failed; start anew),
    /// <c>permits</c> (the snapshot is too old).
    /// </summary>
    public IEnumerable<string> Missing
    {
        get
        {
            if (!Recovered) yield return "recovery";
            if (StoreFull) yield return "database-space";
            if (!journal.IsHealthy) yield return "journal";
            if (!CanCheck) yield return "permits";
        }
    }
}
