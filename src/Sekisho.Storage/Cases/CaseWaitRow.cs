namespace Sekisho.Storage.Cases;

/// <summary>That a case waits for a post; follows from the case, rewritten with it.</summary>
internal sealed class CaseWaitRow
{
    public Guid BodyId { get; set; }

    public Guid CaseId { get; set; }

    public Guid PostId { get; set; }

    public CaseWait For { get; set; }
}
