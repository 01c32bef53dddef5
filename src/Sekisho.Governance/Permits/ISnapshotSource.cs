namespace Sekisho.Governance.Permits;

/// <summary>Where the gateway gets the snapshot from: kept in memory, at most a second behind the database while that is reachable.</summary>
public interface ISnapshotSource
{
    /// <summary>The newest snapshot.</summary>
    PermitSnapshot Current { get; }
}
