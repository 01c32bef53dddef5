namespace Sekisho.Governance.Audit;

/// <summary>The newest entry of a body's chain.</summary>
public sealed record AuditHead(long Sequence, string Hash)
{
    /// <summary>Before the first entry.</summary>
    public static AuditHead Start { get; } = new(0, new string('0', 64));
}
