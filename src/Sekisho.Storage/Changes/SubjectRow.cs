namespace Sekisho.Storage.Changes;

/// <summary>The state of a subject as its last event left it: the whole as a document, and beside it the columns that lists ask for.</summary>
internal abstract class SubjectRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public int Version { get; set; }

    public string Document { get; set; } = "";
}
