namespace Sekisho.Storage.Changes;

/// <summary>A form that was carried out: the same token a second time changes nothing.</summary>
internal sealed class TokenRow
{
    public Guid BodyId { get; set; }

    public Guid Token { get; set; }

    public Guid SubjectId { get; set; }

    public DateTimeOffset At { get; set; }
}
