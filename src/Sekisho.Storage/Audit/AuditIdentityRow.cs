namespace Sekisho.Storage.Audit;

/// <summary>Who a salted reference is. Once the row is deleted nobody can tell, and the chain still verifies.</summary>
internal sealed class AuditIdentityRow
{
    public Guid BodyId { get; set; }

    public Guid PersonId { get; set; }

    public required byte[] Salt { get; set; }

    public required string Reference { get; set; }
}
